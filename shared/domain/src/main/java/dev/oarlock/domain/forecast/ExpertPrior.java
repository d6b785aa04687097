package dev.oarlock.domain.forecast;

import static java.util.Map.entry;

import dev.oarlock.domain.contract.Renewal;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/// What the field knows before any account has left: a weight for each driver (log-odds a unit),
/// set so that the average account leaves within a year with the stated base rate.
final class ExpertPrior {
  /// Measured to hold up on six public data sets without any label; the weight of notice is our own
  /// assumption: about one in thirty is withdrawn.
  static final Map<Driver, Double> WEIGHTS =
      Map.ofEntries(
          entry(Driver.RECENCY, 0.6),
          entry(Driver.TREND, 0.5),
          entry(Driver.LEVEL, 0.5),
          entry(Driver.BREADTH, 0.3),
          entry(Driver.SUPPORT, 0.3),
          entry(Driver.SENTIMENT, 0.4),
          entry(Driver.BILLING, 0.5),
          entry(Driver.SPONSOR, 0.8),
          entry(Driver.PRICE, 0.2),
          entry(Driver.EXEC, 0.2),
          entry(Driver.TENURE, 0.4),
          entry(Driver.VALUE, 0.2),
          entry(Driver.CONTRACT_FLEX, 0.7),
          entry(Driver.CONTRACT_MULTI, -0.5),
          entry(Driver.RENEWAL, 1.0),
          entry(Driver.LOCKED, -2.5),
          entry(Driver.NOTICE, 8.0),
          entry(Driver.RENEWAL_NEAR, 0.0));

  /// How far the weights may be off, measured on the same sets: what contracts allow differs more
  /// from book to book than how people behave.
  private static final double SPREAD_OF_BASE_RATE = 0.3;

  private static final double SPREAD_OF_CONTRACT = 0.6;
  private static final double SPREAD_OF_BEHAVIOUR = 0.33;
  private static final Set<Driver> CONTRACT =
      EnumSet.of(
          Driver.CONTRACT_FLEX,
          Driver.CONTRACT_MULTI,
          Driver.RENEWAL,
          Driver.LOCKED,
          Driver.NOTICE,
          Driver.RENEWAL_NEAR);

  private static final Map<Driver, Effect> EFFECTS = effects();
  private static final Doubt DOUBT =
      Doubt.of(
          DoubleStream.concat(
              DoubleStream.of(SPREAD_OF_BASE_RATE),
              EFFECTS.keySet().stream().mapToDouble(ExpertPrior::spread)));

  private static final int HALVINGS = 100;

  private ExpertPrior() {}

  static HazardModel on(Probability annualBaseRate) {
    if (annualBaseRate.value() <= 0 || annualBaseRate.value() >= 1) {
      throw new IllegalArgumentException(
          "annual base rate is not between 0 and 1: " + annualBaseRate.value());
    }
    var intercept = monthlyLogOdds(annualBaseRate.value());
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      var middle = (low + high) / 2;
      if (leavesWithinAYear(model(intercept, middle, annualBaseRate)) < annualBaseRate.value()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return model(intercept, (low + high) / 2, annualBaseRate);
  }

  private static HazardModel model(double intercept, double averageLock, Probability baseRate) {
    return new HazardModel(
        HazardModel.EXPERT, intercept, EFFECTS, DOUBT, averageLock, Scales.shipped(), baseRate, 0);
  }

  private static Map<Driver, Effect> effects() {
    var effects = new EnumMap<Driver, Effect>(Driver.class);
    WEIGHTS.forEach((driver, weight) -> effects.put(driver, Effect.straight(weight)));
    return Collections.unmodifiableMap(effects);
  }

  private static double spread(Driver driver) {
    return CONTRACT.contains(driver) ? SPREAD_OF_CONTRACT : SPREAD_OF_BEHAVIOUR;
  }

  /// The constant log-odds of leaving in 30 days that make `annual` in 365: an account of which
  /// nothing is known.
  private static double monthlyLogOdds(double annual) {
    var logStay = Math.log1p(-annual) * Tenure.MONTH / 365;
    return Math.log(-Math.expm1(logStay)) - logStay;
  }

  private static double leavesWithinAYear(HazardModel model) {
    return model.leaving(averageAccount(), 365);
  }

  /// The reference: on a contract of a year that renews in its sixth month from now, and average or
  /// unknown in everything else.
  static Outlook averageAccount() {
    var today = LocalDate.EPOCH;
    var renewal = new Renewal(today.plusDays(165), Amounts.none(), "average", 12, true);
    var exits = new Exits(today, true, false, List.of(renewal), List.of(), Optional.empty());
    return new Outlook(
        today, DriverValues.none(), new Tenure(Optional.empty(), Scale.PLAIN), exits);
  }
}
