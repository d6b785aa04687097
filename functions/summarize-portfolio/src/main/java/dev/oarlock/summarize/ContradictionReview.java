package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.dataquality.contradiction.OrderContradiction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts orders into quarantine that contradict what else is known of their accounts, once the order
/// that they belong to has had a week to come.
final class ContradictionReview {
  private static final Duration WAIT = Duration.ofDays(7);

  private final AppContext appContext;
  private final SignalLog log;
  private final List<QuarantineEntry> found = new ArrayList<>();

  private ContradictionReview(AppContext appContext) {
    this.appContext = appContext;
    this.log = SignalLog.of(appContext);
  }

  static ContradictionReview of(AppContext appContext) {
    return new ContradictionReview(appContext);
  }

  /// Only of an account with a contradiction its log is read.
  void add(SummarizedAccount account) {
    if (!account.contradictions().isEmpty()) {
      var told = log.ofAccount(account.id());
      account
          .contradictions()
          .forEach(contradiction -> entry(contradiction, told).ifPresent(found::add));
    }
  }

  void keep() {
    SignalQuarantine.of(appContext).keepContradictions(found);
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
