package dev.oarlock.bench.model;

import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.driver.FeatureValues;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.feature.ExitOpportunities;
import dev.oarlock.domain.churn.feature.FeatureSnapshot;
import dev.oarlock.domain.churn.hazard.DriverEffect;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A portfolio whose true probabilities are known: its weights are drawn around the expert's, and
/// each account has a shift of its own that no driver sees.
final class SimulatedWorld {
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

  private final Kind kind;
  private final SplittableRandom random;
  private final HazardModel expert;
  private final HazardModel truth;

  SimulatedWorld(Kind kind, long seed) {
    this.kind = kind;
    this.random = new SplittableRandom(seed);
    this.expert = HazardModel.expert(new Probability(kind.baseRate));
    this.truth = drawnTruth();
  }

  /// What kind of business it is: the base rate a year, the share of contracts from month to month,
  /// the standard deviation of what no driver sees, and whether that is normally distributed or
  /// either a large or a small shift.
  enum Kind {
    YEARLY(0.10, 0.05, 0.6, true),
    MONTHLY(0.20, 0.60, 0.6, true),
    LOYAL(0.04, 0.20, 0.5, true),
    RESTLESS(0.30, 0.30, 0.65, true),
    TWO_SORTS(0.10, 0.20, 0.6, false);

    private final double baseRate;
    private final double monthToMonth;
    private final double latentDeviation;
    private final boolean normal;

    Kind(double baseRate, double monthToMonth, double latentDeviation, boolean normal) {
      this.baseRate = baseRate;
      this.monthToMonth = monthToMonth;
      this.latentDeviation = latentDeviation;
      this.normal = normal;
    }

    double baseRate() {
      return baseRate;
    }

    private double latentEffect(SplittableRandom random) {
      return latentDeviation
          * (normal ? random.nextGaussian() : random.nextDouble() < 0.2 ? 2 : -0.5);
    }
  }

  HazardModel expert() {
    return expert;
  }

  private HazardModel drawnTruth() {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    expert
        .effects()
        .forEach((driver, effect) ->
            effects.put(
                driver,
                DriverEffect.linear(
                    effect.weight() + expert.standardError(driver) * random.nextGaussian())));
    var intercept =
        expert.intercept() + Math.sqrt(expert.covariance().between(0, 0)) * random.nextGaussian();
    return withCoefficients(intercept, effects);
  }

  private HazardModel withCoefficients(double intercept, java.util.Map<Driver, DriverEffect> to) {
    return new HazardModel(
        "truth",
        intercept,
        to,
        expert.covariance(),
        expert.averageLockIn(),
        expert.scales(),
        expert.annualBaseRate(),
        0);
  }

  /// An account on a day: what is known of it, and the model that gives its true probabilities.
  record SimulatedAccount(FeatureSnapshot known, HazardModel truth) {
    double churnWithin(int days) {
      return truth.churnWithin(known, days).value();
    }
  }

  /// So many accounts on one day.
  List<SimulatedAccount> accounts(int count) {
    return IntStream.range(0, count).mapToObj(_ -> new Life().on(FIRST)).toList();
  }

  /// The last so many months of these accounts, who may have churned before, of two years at most.
  PersonPeriodDataset history(int accounts, int lastMonths) {
    var months = new ArrayList<CustomerMonth>();
    for (int account = 0; account < accounts; account++) {
      addMonths("A-" + account, months);
    }
    return new PersonPeriodDataset(months)
        .where(month -> !month.day().isBefore(FIRST.minusDays(30L * lastMonths)));
  }

  private void addMonths(String account, List<CustomerMonth> months) {
    var life = new Life();
    for (int month = 0; month < 24; month++) {
      var day = FIRST.minusDays(30L * (24 - month));
      var now = life.on(day);
      var churned = random.nextDouble() < now.churnWithin(30);
      var label = churned ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
      months.add(new CustomerMonth(account, day, now.known, OptionalInt.empty(), label, label));
      if (churned) {
        return;
      }
      life.move();
    }
  }

  /// One account: its contract, its drivers in standard deviations, its latent effect.
  private final class Life {
    private final boolean monthToMonth = random.nextDouble() < kind.monthToMonth;
    private final long renewalOffset = random.nextLong(365);
    private final LocalDate since = FIRST.minusDays(730 + random.nextLong(1_500));
    private final double latent = kind.latentEffect(random);
    private final EnumMap<AccountFeature, Double> deviations = new EnumMap<>(AccountFeature.class);

    Life() {
      for (var feature : AccountFeature.values()) {
        deviations.put(feature, random.nextGaussian());
      }
    }

    /// A month later: most of it stays.
    void move() {
      deviations.replaceAll((_, value) -> 0.9 * value + 0.436 * random.nextGaussian());
    }

    SimulatedAccount on(LocalDate day) {
      var features = new EnumMap<AccountFeature, Double>(AccountFeature.class);
      deviations.forEach((feature, deviation) -> features.put(feature, raw(feature, deviation)));
      var known =
          new FeatureSnapshot(day, new FeatureValues(features), Optional.of(since), exits(day));
      return new SimulatedAccount(
          known, withCoefficients(truth.intercept() + latent, truth.effects()));
    }

    private double raw(AccountFeature feature, double deviation) {
      if (feature == AccountFeature.CONTRACT_FLEX) {
        return monthToMonth ? 1 : 0;
      }
      var scale = FeatureScales.shipped().of(feature);
      var units = feature.isScaledByPortfolio() ? deviation : deviation > 1.5 ? 1 : 0;
      return scale.mean() + units * scale.signedDeviation();
    }

    private ExitOpportunities exits(LocalDate day) {
      var anchor = FIRST.minusDays(1_095 - renewalOffset);
      var ahead = Math.floorMod(anchor.toEpochDay() - day.toEpochDay(), 365L);
      var renewal =
          new Renewal(
              day.plusDays(1 + ahead), MultiCurrencyAmount.zero(), "C", 12, 12, true, false);
      return new ExitOpportunities(
          day,
          true,
          monthToMonth,
          monthToMonth ? List.of() : List.of(renewal),
          List.of(),
          Optional.empty());
    }
  }
}
