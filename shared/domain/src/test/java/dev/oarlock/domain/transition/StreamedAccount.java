package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One account at the end of a stream, as score-account treats it: what is written, what is said.
final class StreamedAccount {
  static final ScoringModels MODELS =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  private final List<LoggedSignal> log;
  private final List<Announcement> said = new ArrayList<>();
  private final List<Announcement> written = new ArrayList<>();
  private LocalDate today;
  private ScoringModels models = MODELS;
  private Account account = new Account.Unscored(new AccountId("any"));

  StreamedAccount(List<LoggedSignal> log, LocalDate today) {
    this.log = log;
    this.today = today;
  }

  /// Another that was told the same so far, and goes on by a log of its own.
  StreamedAccount copy(List<LoggedSignal> ownLog) {
    var copy = new StreamedAccount(ownLog, today).under(models);
    copy.account = account;
    copy.said.addAll(said);
    copy.written.addAll(written);
    return copy;
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
            account.id(),
            log.subList(from, to),
            BigInteger.valueOf(from + 1),
            BigInteger.valueOf(to));
    var stepped = new AccountTransition(models, today).decide(account, batch);
    switch (stepped) {
      case TransitionResult.Advanced advanced -> {
        account = advanced.after();
        written.addAll(advanced.after().delivery().outbox().announcements());
        if (!dies) {
          said.addAll(advanced.after().delivery().outbox().announcements());
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
    return account.scored().orElseThrow();
  }

  List<Announcement> said() {
    return said;
  }

  List<Announcement> written() {
    return written;
  }
}
