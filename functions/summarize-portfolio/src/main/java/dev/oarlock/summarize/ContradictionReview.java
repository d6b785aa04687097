package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.dataquality.contradiction.OrderContradiction;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts orders into quarantine that contradict what else is known of their accounts, once the order
/// that they belong to has had a week to come.
record ContradictionReview(AppContext appContext, SignalLog log, SignalQuarantine quarantine) {
  private static final Duration WAIT = Duration.ofDays(7);

  static ContradictionReview of(AppContext appContext) {
    return new ContradictionReview(
        appContext, SignalLog.of(appContext), SignalQuarantine.of(appContext));
  }

  void review(List<AccountState> accounts) {
    quarantine.keepContradictions(accounts.stream().flatMap(this::contradictions).toList());
  }

  private Stream<QuarantineEntry> contradictions(AccountState account) {
    var found = OrderContradiction.of(account.facts());
    if (found.isEmpty()) {
      return Stream.empty();
    }
    var told = log.ofAccount(account.id());
    return found.stream().flatMap(contradiction -> entry(contradiction, told).stream());
  }

  /// Of an order told more than once, the first telling counts.
  private Optional<QuarantineEntry> entry(
      OrderContradiction contradiction, List<LoggedSignal> told) {
    var now = appContext.clock().instant();
    return told.stream()
        .filter(signal -> contradiction.isOf(signal.signal()))
        .filter(signal -> !signal.knownAt().isAfter(now.minus(WAIT)))
        .findFirst()
        .map(signal -> QuarantineEntry.contradicts(signal, contradiction.what(), now));
  }
}
