package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.TransitionResult.Repeated;
import dev.oarlock.domain.transition.TransitionResult.Unchanged;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.policy.AnnouncementPolicy;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.SignalBatch;
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
public record AccountTransition(ScoringModels models, LocalDate today) {

  /// `before` is empty for an account's first batch.
  public TransitionResult next(Optional<AccountState> before, SignalBatch batch) {
    return next(before.orElseGet(() -> unassessed(batch.account())), batch);
  }

  private TransitionResult next(AccountState before, SignalBatch batch) {
    var unheard = unpublished(before, batch);
    var known = before.facts().fold(List.of(), today);
    var facts = known.fold(batch.signals(), today);
    if (before.version() == 0
        || !facts.equals(known)
        || passesTime(before, batch)
        || (batch.newScorecardVersion().isPresent() && models.haveNewScorecardsFor(before))
        || (batch.newModelVersion().isPresent() && models.haveNewModelFor(before))) {
      return new Advanced(advanced(before, batch, facts));
    }
    return unheard.isEmpty() ? new Unchanged() : new Repeated(unheard);
  }

  /// What the latest write announced, if this batch, or a part of it, led to it: then the function
  /// that wrote it may have died before it was said.
  private static List<Announcement> unpublished(AccountState before, SignalBatch batch) {
    var isAgain = batch.firstPosition().compareTo(before.outbox().streamPosition()) <= 0;
    return isAgain ? before.outbox().announcements() : List.of();
  }

  private boolean passesTime(AccountState before, SignalBatch batch) {
    var isLater = before.assessment().day().isBefore(today);
    var isNew = batch.lastPosition().compareTo(before.outbox().streamPosition()) > 0;
    return batch.hasPassedDay() && (isLater || (isNew && before.hasUnannounced()));
  }

  private AccountState advanced(AccountState before, SignalBatch batch, Facts facts) {
    var accountAssessment = AccountAssessment.of(models, before, facts, today);
    var computed = RiskTransition.next(before, facts, accountAssessment);
    var adjusted = batch.notesAnomaly() ? computed.asDoubted() : computed;
    var risk = batch.isBackfill() ? adjusted.asImported() : adjusted;
    var judged = assessed(before, facts, accountAssessment);
    var disagreements =
        before
            .disagreements()
            .next(judged.renewalForecasts(today), batch.disagreementNotice(today));
    judged = judged.withEpisode(risk.episode(), risk.episodeCount(), disagreements);
    var policy = new AnnouncementPolicy(before, judged, risk.step(), batch);
    var announcements = new ArrayList<>(unpublished(before, batch));
    announcements.addAll(policy.all());
    return judged.withOutbox(
        new AnnouncementOutbox(batch.lastPosition(), announcements), policy.lastAnnouncedEpisode());
  }

  private AccountState assessed(
      AccountState before, Facts facts, AccountAssessment accountAssessment) {
    var assessment = accountAssessment.assessment();
    var estimate = models.hazardModel().forecast(facts, today);
    var forecast = before.version() == 0 ? estimate : estimate.withPrevious(before.forecast());
    var day =
        new AccountHistory.DayEntry(
                today, assessment.score(), assessment.band(), forecast.within90())
            .withScorecardVersion(accountAssessment.newScorecardVersion());
    return new AccountState(
        before.id(),
        facts,
        assessment,
        forecast,
        accountAssessment.change(before.assessment()).or(before::latestChange),
        before.history().with(day),
        before.episode(),
        before.episodeCount(),
        before.lastAnnouncedEpisode(),
        before.disagreements(),
        nextChangeDay(facts, assessment, forecast),
        before.outbox(),
        before.version() + 1);
  }

  private Optional<LocalDate> nextChangeDay(
      Facts facts, HealthAssessment assessment, ChurnForecast forecast) {
    var first =
        Stream.of(
                assessment.nextChange(),
                TelltaleDetection.nextChange(facts, today),
                RenewalForecasts.of(facts, forecast, today).flatMap(RenewalForecasts::nextChange))
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    return first
        .flatMap(day -> models.hazardModel().nextChange(facts, forecast, day))
        .or(() -> first.isPresent() ? first : models.hazardModel().nextChange(facts, forecast));
  }

  private AccountState unassessed(AccountId account) {
    var facts = Facts.none();
    return new AccountState(
        account,
        facts,
        models.scorecards().assess(facts, today, Band.UNKNOWN),
        models.hazardModel().forecast(facts, today),
        Optional.empty(),
        AccountHistory.none(),
        Optional.empty(),
        0,
        0,
        RenewalDisagreements.none(),
        Optional.empty(),
        AnnouncementOutbox.empty(),
        0);
  }
}
