package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.episode.ChurnMark;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.TransitionResult.Repeated;
import dev.oarlock.domain.transition.TransitionResult.Unchanged;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.ContractNews;
import dev.oarlock.domain.transition.policy.AnnouncementPolicy;
import dev.oarlock.domain.transition.policy.RiskAlertPolicy;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountHistory.DayEntry;
import dev.oarlock.domain.transition.state.AccountScores;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a batch of signals changes an account. Folding is a union, so facts, score, coverage and
/// forecast are the same whatever the order, the batches and the repeats in which signals came.
/// Only the band, between the two thresholds of its hysteresis, and what follows from it (episodes,
/// announcements) depend on the order.
///
/// A batch that the stream delivers again after a crash changes nothing; the announcements that it
/// led to may not have been published and are published again: at least once, under the same id.
public record AccountTransition(ScoringModels models, LocalDate today) {

  public TransitionResult decide(Account before, SignalBatch batch) {
    var known = before.facts().fold(List.of(), today);
    return decide(before, batch, new FoldedFacts(known, known.fold(batch.signals(), today)));
  }

  /// The same where the facts do not follow from those before, because accounts became one or were
  /// split: that alerts nobody.
  public TransitionResult refolded(Account before, SignalBatch batch, Facts facts) {
    return decide(before, batch.asBackfill(), facts);
  }

  /// The same where the facts were folded from the whole log.
  public TransitionResult decide(Account before, SignalBatch batch, Facts facts) {
    return decide(before, batch, new FoldedFacts(before.facts().fold(List.of(), today), facts));
  }

  /// What is known today without the batch, and with it.
  private record FoldedFacts(Facts known, Facts all) {}

  private TransitionResult decide(Account before, SignalBatch batch, FoldedFacts folded) {
    var facts = folded.all();
    var isToScore =
        switch (before) {
          case Account.Unscored _ -> true;
          case AccountState state ->
              !facts.equals(folded.known())
                  || (!standsStill(state, facts) && isToRescore(state, batch));
        };
    if (isToScore) {
      return new Advanced(advanced(before, batch, facts));
    }
    var unpublished = unpublished(before, batch);
    return unpublished.isEmpty() ? new Unchanged() : new Repeated(unpublished);
  }

  /// The scores of a customer who has left do not move, neither with time nor with the models. On a
  /// day that needs a look they are written anew, so that the same day is not waited for forever.
  private boolean standsStill(AccountState before, Facts facts) {
    return hasLeft(facts)
        && CustomerDeparture.isSettled(facts, before.assessment().day())
        && before.scores().nextChangeDay().filter(day -> !day.isAfter(today)).isEmpty();
  }

  private boolean hasLeft(Facts facts) {
    return CustomerDeparture.of(facts, today).isPresent();
  }

  /// Whether time has passed or the models have changed, though no fact has.
  private boolean isToRescore(AccountState before, SignalBatch batch) {
    return passesTime(before, batch)
        || (batch.newScorecardVersion().isPresent() && models.haveNewScorecardsFor(before))
        || (batch.newModelVersion().isPresent() && models.haveNewModelFor(before));
  }

  private boolean passesTime(AccountState before, SignalBatch batch) {
    var isLater = before.assessment().day().isBefore(today);
    var isNew = batch.lastPosition().compareTo(before.delivery().outbox().streamPosition()) > 0;
    return batch.hasPassedDay() && (isLater || (isNew && before.hasUnannounced()));
  }

  /// What the latest write announced, if this batch, or a part of it, led to it: the function may
  /// have died between writing and publishing.
  private static List<Announcement> unpublished(Account before, SignalBatch batch) {
    var outbox = before.delivery().outbox();
    var isAgain = batch.firstPosition().compareTo(outbox.streamPosition()) <= 0;
    return isAgain ? outbox.announcements() : List.of();
  }

  private AccountState advanced(Account before, SignalBatch batch, Facts facts) {
    var assessed = models.assess(before, facts, new ScoringDay(today, batch.isBackfill()));
    var scores = scores(before, facts, assessed);
    if (AccountMerges.of(facts).into().isPresent()) {
      return retired(before, batch, new FoldedScores(facts, scores));
    }
    var known =
        AccountMerges.of(before.facts()).into().isPresent()
            ? before.risk().asSeparated()
            : before.risk();
    var computed =
        RiskTransition.next(known, facts, risk(before, facts, assessed, scores))
            .untold(before.delivery());
    var adjusted = batch.notesAnomaly() ? computed.asDoubted() : computed;
    var transition = batch.isBackfill() ? adjusted.asImported() : adjusted;
    var disagreements =
        known
            .disagreements()
            .next(
                RenewalForecasts.of(facts, scores.forecast(), today),
                batch.disagreementNotice(today));
    var after =
        new AccountState(
            before.id(),
            facts,
            scores,
            transition.risk().withDisagreements(disagreements),
            before.delivery().nextVersion());
    return announced(
        before, after, new AnnouncementPolicy(before, after, transition.step(), batch));
  }

  private RiskAssessment risk(
      Account before, Facts facts, AccountAssessment assessed, AccountScores scores) {
    var last = before.scored().map(AccountState::forecast);
    return RiskAssessment.of(
        assessed,
        TelltaleDetection.telltalesOn(facts, today),
        new RiskAssessment.ForecastStep(scores.forecast(), last),
        mark(facts));
  }

  /// Who tries the product has nothing to renew.
  private Optional<ChurnMark> mark(Facts facts) {
    return Optional.of(models.mark())
        .filter(_ -> AccountContracts.of(facts).standing(today).isCustomer());
  }

  private record FoldedScores(Facts facts, AccountScores scores) {}

  /// A part of another account: time changes it no more, and it announces nothing of its own but
  /// that a risk that was announced is watched elsewhere.
  private static AccountState retired(Account before, SignalBatch batch, FoldedScores folded) {
    var after = withoutRisk(before, folded);
    var announcements = new ArrayList<>(unpublished(before, batch));
    AccountMerges.of(folded.facts())
        .into()
        .ifPresent(
            into -> RiskAlertPolicy.ofMerged(before, after, into).forEach(announcements::add));
    return after.withDelivery(
        before
            .delivery()
            .nextVersion()
            .withOutbox(new AnnouncementOutbox(batch.lastPosition(), announcements)));
  }

  private static AccountState withoutRisk(Account before, FoldedScores folded) {
    var scores = folded.scores();
    return new AccountState(
        before.id(),
        folded.facts(),
        new AccountScores(
            scores.assessment(), scores.forecast(), scores.history(), Optional.empty()),
        before.risk().asMerged(scores.assessment().day()),
        before.delivery().nextVersion());
  }

  private static AccountState announced(
      Account before, AccountState after, AnnouncementPolicy policy) {
    var announcements = new ArrayList<>(unpublished(before, policy.batch()));
    var news = policy.all();
    announcements.addAll(news);
    return (policy.isSave() ? after.asSaved() : after)
        .withDelivery(
            new DeliveryState(
                after.delivery().version(),
                new AnnouncementOutbox(policy.batch().lastPosition(), announcements),
                policy.riskAlerts().lastAnnouncedEpisode(),
                policy.heldOrders(),
                policy.lossQuestions(news),
                policy.toldOrders(news),
                policy.riskAlerts().alerted()))
        .wokenForDelivery();
  }

  private AccountScores scores(Account before, Facts facts, AccountAssessment assessed) {
    return hasLeft(facts)
        ? new DepartedScores(models, today).of(before, facts, assessed.assessment())
        : scoresOfCustomer(before, facts, assessed);
  }

  private AccountScores scoresOfCustomer(Account before, Facts facts, AccountAssessment assessed) {
    var assessment = assessed.assessment();
    var estimate = models.hazardModel().forecast(facts, today);
    var last = before.scored();
    var forecast =
        last.filter(state -> CustomerDeparture.of(state.facts(), today).isEmpty())
            .map(state -> estimate.withPrevious(state.forecast()))
            .orElse(estimate); // of who comes back, what was said before they left is no forecast
    var change = last.flatMap(state -> assessed.change(state.assessment()));
    var day =
        new DayEntry(today, assessment.score(), assessment.band(), forecast.within90())
            .withScorecardVersion(assessed.newScorecardVersion());
    return new AccountScores(
        assessment,
        forecast,
        before.history().with(day).withChange(change),
        nextChangeDay(facts, assessment, forecast));
  }

  private Optional<LocalDate> nextChangeDay(
      Facts facts, HealthAssessment assessment, ChurnForecast forecast) {
    var first =
        Stream.of(
                assessment.nextChange(),
                TelltaleDetection.nextChange(facts, today),
                ContractNews.nextChange(facts, today),
                EscalationRoom.open(facts).flatMap(room -> room.nextReminder(today)),
                models.mark().nextChange(forecast),
                RenewalForecasts.of(facts, forecast, today).flatMap(RenewalForecasts::nextChange))
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    return first
        .flatMap(day -> models.hazardModel().nextChange(facts, forecast, day))
        .or(() -> first.isPresent() ? first : models.hazardModel().nextChange(facts, forecast));
  }
}
