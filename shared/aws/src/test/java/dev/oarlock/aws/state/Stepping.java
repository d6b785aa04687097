package dev.oarlock.aws.state;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Batch;
import dev.oarlock.domain.state.Rules;
import dev.oarlock.domain.state.Step;
import dev.oarlock.domain.state.Stepped;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// States as the real rules make them.
final class Stepping {
  static final Rules RULES =
      new Rules(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  private Stepping() {}

  static AccountState atOnce(AccountId account, List<LoggedSignal> log, LocalDate today) {
    return next(Optional.empty(), account, log, today);
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
    var state = Optional.<AccountState>empty();
    for (var day : days.entrySet()) {
      state = Optional.of(next(state, account, day.getValue(), day.getKey()));
    }
    return state.orElseThrow();
  }

  static AccountState next(
      Optional<AccountState> before, AccountId account, List<LoggedSignal> log, LocalDate today) {
    var position = before.map(it -> it.outbox().position()).orElse(BigInteger.ZERO);
    var first = position.add(BigInteger.ONE);
    var batch = new Batch(account, log, first, position.add(BigInteger.valueOf(log.size())));
    return switch (new Step(RULES, today).next(before, batch)) {
      case Stepped.Advanced advanced -> advanced.after();
      case Stepped.Repeated _, Stepped.Unchanged _ -> before.orElseThrow();
    };
  }
}
