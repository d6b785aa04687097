package dev.oarlock.domain.outlook;

import dev.oarlock.domain.revenue.Amounts;
import java.util.List;

/// What left in the last twelve months for reasons nobody could have changed, in revenue a month;
/// it goes on at that pace, and is kept out of what drivers foretell.
public record RunRate(Amounts unavoidable, int accounts, Amounts avoidable) {
  private static final int YEAR = 365;

  static RunRate of(List<Stake> stakes) {
    var gone = stakes.stream().flatMap(stake -> stake.departure().stream()).toList();
    var unavoidable = gone.stream().filter(Departure::unavoidable).toList();
    var avoidable = gone.stream().filter(it -> !it.unavoidable()).toList();
    return new RunRate(sum(unavoidable), unavoidable.size(), sum(avoidable));
  }

  private static Amounts sum(List<Departure> gone) {
    return gone.stream().map(Departure::amount).reduce(Amounts.none(), Amounts::plus);
  }

  /// What that comes to in so many days.
  public Amounts in(int days) {
    return unavoidable.each().stream()
        .map(money -> Amounts.of(money.times(days, YEAR)))
        .reduce(Amounts.none(), Amounts::plus);
  }
}
