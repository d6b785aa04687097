package dev.oarlock.aws.export;

import static dev.oarlock.aws.export.ExportColumn.day;
import static dev.oarlock.aws.export.ExportColumn.decimal;
import static dev.oarlock.aws.export.ExportColumn.text;
import static dev.oarlock.aws.export.ExportColumn.whole;

import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of forecasts; its key is the account.
final class ForecastColumns {
  private static final int MAIN_DRIVERS = 3;

  private ForecastColumns() {}

  static List<ExportColumn<AccountState>> all() {
    return Stream.of(chances(), renewal(), model()).flatMap(List::stream).toList();
  }

  private static List<ExportColumn<AccountState>> chances() {
    return List.of(
        text("account", "Oarlock's id of it", state -> Optional.of(state.id().value())),
        text("name", "what it is called", state -> Optional.of(state.name())),
        day(
            "assessed",
            "the day on which it was last computed",
            state -> Optional.of(state.assessment().day())),
        chance("within_30", 30, ChurnForecast::within30),
        chance("within_90", 90, ChurnForecast::within90),
        decimal("within_90_low", "the lower end of its 90 % interval", low(Ends::of90)),
        decimal("within_90_high", "the upper end", high(Ends::of90)),
        chance("within_180", 180, ChurnForecast::within180),
        chance("within_365", 365, ChurnForecast::within365));
  }

  private static List<ExportColumn<AccountState>> renewal() {
    return List.of(
        day(
            "renewal",
            "the next renewal, where one is known",
            state -> state.forecast().atRenewal().map(ChurnAtRenewal::on)),
        decimal(
            "at_renewal",
            "the chance that it does not renew then",
            state -> state.forecast().atRenewal().map(it -> it.probability().value())),
        decimal("at_renewal_low", "the lower end of its 90 % interval", low(Ends::ofRenewal)),
        decimal("at_renewal_high", "the upper end", high(Ends::ofRenewal)));
  }

  private static List<ExportColumn<AccountState>> model() {
    return List.of(
        text(
            "main_drivers",
            "what raises the chance most, up to three, in words",
            state -> Optional.of(mainDrivers(state.forecast())).filter(it -> !it.isEmpty())),
        decimal(
            "annual_base_rate",
            "the share of customers that churn in a year, as assumed or learned",
            state -> Optional.of(state.forecast().annualBaseRate().value())),
        whole(
            "observed_churns",
            "how many churns the model was trained on; 0 is the expert's prior",
            state -> Optional.of((long) state.forecast().observedChurns())),
        text("model", "the model's version", state -> Optional.of(state.forecast().model())));
  }

  private static ExportColumn<AccountState> chance(
      String name, int days, Function<ChurnForecast, Probability> of) {
    return decimal(
        name,
        "the chance of churn within " + days + " days",
        state -> Optional.of(of.apply(state.forecast()).value()));
  }

  /// Which interval is meant.
  private interface Ends extends Function<PredictionIntervals, Optional<PredictionInterval>> {
    static Optional<PredictionInterval> of90(PredictionIntervals all) {
      return Optional.of(all.within90());
    }

    static Optional<PredictionInterval> ofRenewal(PredictionIntervals all) {
      return all.atRenewal();
    }
  }

  private static Function<AccountState, Optional<Double>> low(Ends of) {
    return state -> state.forecast().intervals().flatMap(of).map(it -> it.low().value());
  }

  private static Function<AccountState, Optional<Double>> high(Ends of) {
    return state -> state.forecast().intervals().flatMap(of).map(it -> it.high().value());
  }

  private static String mainDrivers(ChurnForecast forecast) {
    return forecast.drivers().stream()
        .filter(DriverReading::raisesRisk)
        .sorted(Comparator.comparingDouble(DriverReading::contribution).reversed())
        .limit(MAIN_DRIVERS)
        .map(DriverReading::sentence)
        .collect(Collectors.joining("; "));
  }
}
