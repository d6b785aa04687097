package dev.oarlock.aws.store.state;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// States as the real rules make them.
final class AccountStateFixture {
  static final ScoringModels RULES =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  private AccountStateFixture() {}

  static AccountState atOnce(AccountId account, List<LoggedSignal> log, LocalDate today) {
    return next(new Account.Unscored(account), log, today);
  }

  /// One step a day, as in a year of running.
  static AccountState dayByDay(AccountId account, List<LoggedSignal> log) {
    var days =
        log.stream()
            .collect(
                Collectors.groupingBy(
                    it -> LocalDate.ofInstant(it.at(), ZoneOffset.UTC),
                    TreeMap::new,
                    Collectors.toList()));
    Account state = new Account.Unscored(account);
    for (var day : days.entrySet()) {
      state = next(state, day.getValue(), day.getKey());
    }
    return state.scored().orElseThrow();
  }

  static AccountState next(Account before, List<LoggedSignal> log, LocalDate today) {
    var position = before.delivery().outbox().streamPosition();
    var first = position.add(BigInteger.ONE);
    var batch =
        new SignalBatch(before.id(), log, first, position.add(BigInteger.valueOf(log.size())));
    return switch (new AccountTransition(RULES, today).decide(before, batch)) {
      case TransitionResult.Advanced advanced -> advanced.after();
      case TransitionResult.Repeated _, TransitionResult.Unchanged _ ->
          before.scored().orElseThrow();
    };
  }
}
