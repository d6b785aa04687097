package dev.oarlock.domain.outlook;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.call.Outcome;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Prospect;
import dev.oarlock.domain.portfolio.Member;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.state.AccountState;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What is at stake in one account: how likely it has left by the end of each quarter `ahead`, what
/// drives that, and, where it has left already in the last year, how.
public record Stake(
    Member member,
    List<Prospect> ahead,
    Optional<Forecast.AtRenewal> renewal,
    List<DriverReading> drivers,
    Optional<Calls> calls,
    Optional<Departure> departure) {
  private static final int YEAR = 365;

  public Stake {
    ahead = List.copyOf(ahead);
    drivers = List.copyOf(drivers);
  }

  public static Stake of(AccountState state, Horizon horizon, HazardModel hazard) {
    var day = horizon.day();
    var member = Member.of(state, day);
    if (member.cmrr().isNone()) {
      var departure = Departure.of(state.facts(), day.minusDays(YEAR - 1), day);
      return new Stake(member, never(), Optional.empty(), List.of(), Optional.empty(), departure);
    }
    var forecast = hazard.forecast(state.facts(), day);
    return new Stake(
        member,
        hazard.ahead(state.facts(), day, horizon.days()),
        forecast.atRenewal(),
        forecast.drivers(),
        Calls.of(state.facts(), forecast, day).map(said -> said.amid(state.disputes())),
        Optional.empty());
  }

  private static List<Prospect> never() {
    return Collections.nCopies(Horizon.QUARTERS, Prospect.certain(new Probability(0)));
  }

  /// The chance that it leaves in a quarter ahead, the current one being 0.
  public double chance(int quarter) {
    var before = quarter == 0 ? 0 : leftBy(quarter - 1);
    return Math.max(0, leftBy(quarter) - before);
  }

  private double leftBy(int quarter) {
    return ahead.get(quarter).chance().value();
  }

  /// What is called for a quarter ahead, of which the model expects so much. What people call is
  /// about the next renewal, and so for the quarter that it falls into.
  QuarterCall call(int number, Quarter quarter, Amounts expected) {
    var machine = new Stated(new Probability(chance(number)), expected);
    var said = calls.filter(it -> quarter.has(it.renewal()));
    return new QuarterCall(
        machine,
        said.flatMap(Calls::csm).map(call -> stated(call.figure())),
        said.flatMap(Stake::counting).map(Stake::stated));
  }

  /// The figure that counts instead of the model's; while it is open, the model's does.
  private static Optional<Figure> counting(Calls calls) {
    return switch (calls.outcome()) {
      case Outcome.Agreed(var figure) -> Optional.of(figure);
      case Outcome.Decided(var figure, var decision) ->
          decision.choice() == Choice.MODEL ? Optional.empty() : Optional.of(figure);
      case Outcome.ModelAlone _, Outcome.Monitored _, Outcome.Open _, Outcome.Early _ ->
          Optional.empty();
    };
  }

  private static Stated stated(Figure figure) {
    return new Stated(figure.leaving(), figure.expected());
  }

  Amounts cmrr() {
    return member.cmrr();
  }
}
