package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One account at the end of a stream, as score-account treats it: what is written, what is said.
final class StreamedAccount {
  static final ScoringModels MODELS =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  private final List<LoggedSignal> log;
  private final List<Announcement> said = new ArrayList<>();
  private final List<Announcement> written = new ArrayList<>();
  private LocalDate today;
  private ScoringModels models = MODELS;
  private Optional<AccountState> state = Optional.empty();

  StreamedAccount(List<LoggedSignal> log, LocalDate today) {
    this.log = log;
    this.today = today;
  }

  StreamedAccount on(LocalDate day) {
    today = day;
    return this;
  }

  StreamedAccount under(ScoringModels other) {
    models = other;
    return this;
  }

  /// The records `from` (included) to `to` (excluded), then whatever was written is said.
  TransitionResult deliver(int from, int to) {
    return deliver(from, to, false);
  }

  /// The same, but the function dies between writing and saying.
  TransitionResult dieAfterWriting(int from, int to) {
    return deliver(from, to, true);
  }

  private TransitionResult deliver(int from, int to, boolean dies) {
    var batch =
        new SignalBatch(
            new AccountId("any"),
            log.subList(from, to),
            BigInteger.valueOf(from + 1),
            BigInteger.valueOf(to));
    var stepped = new AccountTransition(models, today).next(state, batch);
    switch (stepped) {
      case TransitionResult.Advanced advanced -> {
        state = Optional.of(advanced.after());
        written.addAll(advanced.after().outbox().announcements());
        if (!dies) {
          said.addAll(advanced.after().outbox().announcements());
        }
      }
      case TransitionResult.Repeated repeated -> {
        if (!dies) {
          said.addAll(repeated.announcements());
        }
      }
      case TransitionResult.Unchanged _ -> {}
    }
    return stepped;
  }

  AccountState state() {
    return state.orElseThrow();
  }

  List<Announcement> said() {
    return said;
  }

  List<Announcement> written() {
    return written;
  }
}
