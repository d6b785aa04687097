package dev.oarlock.score;

import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.digest.AccountNews;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.play.PlayOutcomes;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.AccountStates.SaveResult;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.score.outcome.AlertFollowUp;
import dev.oarlock.score.outcome.LedgerUpdate;
import dev.oarlock.score.outcome.PlayFollowUp;
import java.util.List;
import java.util.Optional;

/// Writes what an account was scored to be, and what follows from it, to the table: some calls, one
/// after the other. Accounts do not need each other here, so several may be written at once.
record AccountWriter(
    AccountStates states,
    AccountListings listings,
    AccountNews news,
    AlertFollowUp alerts,
    PlayFollowUp plays,
    LedgerUpdate ledger,
    AccountScorer scorer,
    AnomalyDetector anomalies) {
  /// Two writers of one account are rare: a shard that splits, a function that timed out.
  private static final int ATTEMPTS = 4;

  static AccountWriter of(AppContext appContext, AccountScorer scorer, AnomalyDetector anomalies) {
    return new AccountWriter(
        AccountStates.of(appContext),
        AccountListings.of(appContext),
        AccountNews.of(appContext),
        new AlertFollowUp(AlertOutcomes.of(appContext)),
        new PlayFollowUp(PlayOutcomes.of(appContext)),
        LedgerUpdate.of(appContext),
        scorer,
        anomalies);
  }

  /// An account that is written, and what is to be published of it.
  record WrittenAccount(ScoredAccount scored, List<Announcement> told) {}

  WrittenAccount write(ScoredAccount first, List<TrackedAnomaly> open) {
    var batch = anomalies.withAnomalies(first, open);
    var scored = batch.equals(first.batch()) ? first : scorer.again(first, batch);
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var told = write(scored);
      if (told.isPresent()) {
        return new WrittenAccount(scored, told.get());
      }
      scored = scorer.again(scored, batch);
    }
    throw new RetryableException("concurrent writes of the account's state");
  }

  /// What is to be published; empty if somebody else wrote the account meanwhile.
  private Optional<List<Announcement>> write(ScoredAccount scored) {
    scored.listedBefore().ifPresent(this::mend);
    return switch (scored.result()) {
      case TransitionResult.Advanced(var after) -> write(scored, after);
      case TransitionResult.Repeated repeated -> {
        noteAlerts(scored, repeated.announcements());
        scored.before().scored().ifPresent(plays::mend);
        yield Optional.of(repeated.announcements());
      }
      case TransitionResult.Unchanged _ -> {
        noteAlerts(scored, List.of());
        yield Optional.of(List.of());
      }
    };
  }

  private Optional<List<Announcement>> write(ScoredAccount scored, AccountState after) {
    news.precede(scored.before(), after);
    if (states.save(after) != SaveResult.SAVED) {
      return Optional.empty();
    }
    listings.follow(scored.before(), after);
    ledger.follow(scored.before(), after);
    var told = after.delivery().outbox().announcements();
    alerts.follow(after, scored.batch(), told);
    plays.follow(scored.before(), after);
    return Optional.of(told);
  }

  /// What may have been left unwritten of alerts.
  private void noteAlerts(ScoredAccount scored, List<Announcement> told) {
    scored.before().scored().ifPresent(it -> alerts.follow(it, scored.batch(), told));
  }

  /// Writes what a function that died may have left unwritten.
  private void mend(AccountState state) {
    listings.put(state);
    ledger.book(state);
  }
}
