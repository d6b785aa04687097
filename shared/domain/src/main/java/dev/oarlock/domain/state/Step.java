package dev.oarlock.domain.state;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Disputes;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.risk.Telltales;
import dev.oarlock.domain.state.Stepped.Advanced;
import dev.oarlock.domain.state.Stepped.Repeated;
import dev.oarlock.domain.state.Stepped.Unchanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an account moves on. Folding is a union, so facts, score, coverage and forecast are the same
/// whatever the order, the batches and the repeats in which signals came. Only the band, inside the
/// gaps of its hysteresis, and what hangs on it (episodes, announcements) depend on the way there.
///
/// What the stream brings again after a crash changes nothing, and what it may have kept anybody
/// from hearing is said again: everything at least once, and repeats have the same id.
public record Step(Rules rules, LocalDate today) {

  /// `before` is empty for an account's first batch.
  public Stepped next(Optional<AccountState> before, Batch batch) {
    return next(before.orElseGet(() -> blank(batch.account())), batch);
  }

  private Stepped next(AccountState before, Batch batch) {
    var unheard = unheard(before, batch);
    var known = before.facts().fold(List.of(), today);
    var facts = known.fold(batch.signals(), today);
    if (before.version() == 0
        || !facts.equals(known)
        || passesTime(before, batch)
        || (batch.rulesToldOf().isPresent() && rules.areNewFor(before))
        || (batch.modelToldOf().isPresent() && rules.forecastOtherwise(before))) {
      return new Advanced(advanced(before, batch, facts));
    }
    return unheard.isEmpty() ? new Unchanged() : new Repeated(unheard);
  }

  /// What the latest write announced, if this batch, or a part of it, led to it: then the function
  /// that wrote it may have died before it was said.
  private static List<Announcement> unheard(AccountState before, Batch batch) {
    var isAgain = batch.first().compareTo(before.outbox().position()) <= 0;
    return isAgain ? before.outbox().announcements() : List.of();
  }

  private boolean passesTime(AccountState before, Batch batch) {
    var isLater = before.verdict().day().isBefore(today);
    var isNew = batch.last().compareTo(before.outbox().position()) > 0;
    return batch.hasPassedDay() && (isLater || (isNew && before.hasUnsaid()));
  }

  private AccountState advanced(AccountState before, Batch batch, Facts facts) {
    var judgement = Judgement.of(rules, before, facts, today);
    var found = Risk.next(before, facts, judgement);
    var told = batch.notesTide() ? found.doubted() : found;
    var risk = batch.isBackfill() ? told.imported() : told;
    var judged = judged(before, facts, judgement);
    var disputes = before.disputes().next(judged.calls(today), batch.wouldTell(today));
    judged = judged.at(risk.episode(), risk.episodes(), disputes);
    var saying = new Saying(before, judged, risk.step(), batch);
    var announcements = new ArrayList<>(unheard(before, batch));
    announcements.addAll(saying.all());
    return judged.saying(new Outbox(batch.last(), announcements), saying.announced());
  }

  private AccountState judged(AccountState before, Facts facts, Judgement judgement) {
    var verdict = judgement.verdict();
    var said = rules.hazard().forecast(facts, today);
    var forecast = before.version() == 0 ? said : said.after(before.forecast());
    var day =
        new History.Day(today, verdict.score(), verdict.band(), forecast.within90())
            .marked(judgement.newRules());
    return new AccountState(
        before.id(),
        facts,
        verdict,
        forecast,
        judgement.change(before.verdict()).or(before::latestChange),
        before.history().with(day),
        before.episode(),
        before.episodes(),
        before.announced(),
        before.disputes(),
        due(facts, verdict, forecast),
        before.outbox(),
        before.version() + 1);
  }

  private Optional<LocalDate> due(Facts facts, Verdict verdict, Forecast forecast) {
    var first =
        Stream.of(
                verdict.nextChange(),
                Telltales.nextChange(facts, today),
                Calls.of(facts, forecast, today).flatMap(Calls::nextChange))
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    return first
        .flatMap(day -> rules.hazard().nextChange(facts, forecast, day))
        .or(() -> first.isPresent() ? first : rules.hazard().nextChange(facts, forecast));
  }

  private AccountState blank(AccountId account) {
    var facts = Facts.none();
    return new AccountState(
        account,
        facts,
        rules.scorecards().judge(facts, today, Band.UNKNOWN),
        rules.hazard().forecast(facts, today),
        Optional.empty(),
        History.none(),
        Optional.empty(),
        0,
        0,
        Disputes.none(),
        Optional.empty(),
        Outbox.empty(),
        0);
  }
}
