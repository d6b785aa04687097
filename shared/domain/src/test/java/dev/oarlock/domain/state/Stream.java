package dev.oarlock.domain.state;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.signal.LoggedSignal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One account at the end of a stream, as score-account treats it: what is written, what is said.
final class Stream {
  static final Rules RULES =
      new Rules(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  private final List<LoggedSignal> log;
  private final List<Announcement> said = new ArrayList<>();
  private final List<Announcement> written = new ArrayList<>();
  private LocalDate today;
  private Rules rules = RULES;
  private Optional<AccountState> state = Optional.empty();

  Stream(List<LoggedSignal> log, LocalDate today) {
    this.log = log;
    this.today = today;
  }

  Stream on(LocalDate day) {
    today = day;
    return this;
  }

  Stream under(Rules other) {
    rules = other;
    return this;
  }

  /// The records `from` (included) to `to` (excluded), then whatever was written is said.
  Stepped deliver(int from, int to) {
    return deliver(from, to, false);
  }

  /// The same, but the function dies between writing and saying.
  Stepped dieAfterWriting(int from, int to) {
    return deliver(from, to, true);
  }

  private Stepped deliver(int from, int to, boolean dies) {
    var batch =
        new Batch(
            new AccountId("any"),
            log.subList(from, to),
            BigInteger.valueOf(from + 1),
            BigInteger.valueOf(to));
    var stepped = new Step(rules, today).next(state, batch);
    switch (stepped) {
      case Stepped.Advanced advanced -> {
        state = Optional.of(advanced.after());
        written.addAll(advanced.after().outbox().announcements());
        if (!dies) {
          said.addAll(advanced.after().outbox().announcements());
        }
      }
      case Stepped.Repeated repeated -> {
        if (!dies) {
          said.addAll(repeated.toSayAgain());
        }
      }
      case Stepped.Unchanged _ -> {}
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
