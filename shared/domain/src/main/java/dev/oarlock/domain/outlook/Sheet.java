package dev.oarlock.domain.outlook;

import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All calls on one day, for its quarter and the next: what is locked on Mondays, and what stands
/// now. Accounts come by id; one that pays nothing and took nothing with it is left out.
public record Sheet(LocalDate day, String model, List<Position> positions) {
  /// For how many quarters calls are kept.
  static final int QUARTERS = 2;

  public Sheet {
    positions = List.copyOf(positions);
  }

  public static Sheet of(List<Stake> stakes, Horizon horizon, String model) {
    var quarter = Quarter.of(horizon.day());
    var some =
        stakes.stream().filter(it -> !it.cmrr().isNone() || !lost(it, quarter).isNone()).toList();
    var now = Apportioned.of(some, it -> it.chance(0));
    var next = Apportioned.of(some, it -> it.chance(1));
    var positions = new ArrayList<Position>();
    for (int i = 0; i < some.size(); i++) {
      positions.add(position(some.get(i), quarter, List.of(now.get(i), next.get(i))));
    }
    return new Sheet(horizon.day(), model, positions);
  }

  private static Position position(Stake stake, Quarter quarter, List<Amounts> expected) {
    var calls = new ArrayList<QuarterCall>();
    for (int i = 0; i < QUARTERS; i++) {
      calls.add(stake.call(i, quarter.plus(i), expected.get(i)));
    }
    return new Position(
        stake.member().id(),
        stake.member().name(),
        stake.member().csm(),
        stake.cmrr(),
        stake.renewal().map(at -> at.on()),
        lost(stake, quarter),
        calls,
        stake.drivers().stream()
            .collect(Collectors.toMap(DriverReading::driver, DriverReading::contribution)));
  }

  private static Amounts lost(Stake stake, Quarter quarter) {
    return stake
        .departure()
        .filter(it -> quarter.has(it.on()))
        .map(Departure::amount)
        .orElse(Amounts.none());
  }

  public Quarter quarter() {
    return Quarter.of(day);
  }

  /// Which of the calls is for a quarter.
  Optional<Integer> number(Quarter quarter) {
    for (int i = 0; i < QUARTERS; i++) {
      if (quarter().plus(i).equals(quarter)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// What left so far in a quarter and what is still expected to, by one of the calls.
  Amounts total(Quarter quarter, Function<QuarterCall, Stated> by) {
    return positions.stream()
        .map(it -> total(it, quarter, by))
        .reduce(Amounts.none(), Amounts::plus);
  }

  /// The same of one account.
  Amounts total(Position position, Quarter quarter, Function<QuarterCall, Stated> by) {
    var lost = quarter.equals(quarter()) ? position.lost() : Amounts.none();
    return number(quarter)
        .map(i -> lost.plus(by.apply(position.calls().get(i)).expected()))
        .orElse(lost);
  }
}
