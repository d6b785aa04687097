package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;

/// An account in a portfolio, with its score a week ago and now; its contracts were known at once.
public record DigestCustomer(AccountLog story, int before, int now, double churnProbability) {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  public static DigestCustomer of(String id, int before, int now) {
    return new DigestCustomer(AccountLog.of(id), before, now, 0.1);
  }

  public DigestCustomer withSignals(String day, Signal... signals) {
    return new DigestCustomer(story.on(day, signals), before, now, churnProbability);
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
