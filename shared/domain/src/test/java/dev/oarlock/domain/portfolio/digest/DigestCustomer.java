package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

/// An account in a portfolio, with its score a week ago and now; its contracts were known at once.
public record DigestCustomer(AccountLog story, int before, int now, double churnProbability) {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  public static DigestCustomer of(String id, int before, int now) {
    return new DigestCustomer(AccountLog.of(id), before, now, 0.1);
  }

  public DigestCustomer withSignals(String day, Signal... signals) {
    return new DigestCustomer(story.on(day, signals), before, now, churnProbability);
  }

  DigestCustomer withSignalAt(Instant at, Signal signal) {
    var id = new SignalId("at-" + at);
    var more = new ArrayList<>(story.signals());
    more.add(new LoggedSignal(id, story.account(), at, at, signal));
    return new DigestCustomer(new AccountLog(story.account(), more), before, now, churnProbability);
  }

  public DigestCustomer withChurnProbability(double probability) {
    return new DigestCustomer(story, before, now, probability);
  }

  public AccountState state() {
    return AccountStateBuilder.of(story, TODAY)
        .withScore(now)
        .withEarlierScore(before, TODAY.minusDays(20))
        .withEarlierScore(now, TODAY)
        .withChurnProbability(churnProbability, TODAY.plusDays(30))
        .state();
  }
}
