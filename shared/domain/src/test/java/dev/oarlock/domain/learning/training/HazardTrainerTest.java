package dev.oarlock.domain.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.design.BasisFunction.Hinge;
import dev.oarlock.domain.learning.design.BasisFunction.Linear;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.design.ModelFeature.Standardization;
import dev.oarlock.domain.learning.inference.CoefficientPosterior;
import dev.oarlock.domain.learning.model.FittedModel;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.personperiod.SampleMonths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HazardTrainerTest {
  private static final AnnualBaseRate RATE = AnnualBaseRate.stated(0.1);
  private static final Standardization PLAIN = new Standardization(0, 1);
  private static final HazardTrainer TRAINER = new HazardTrainer(RATE, _ -> {});

  @Test
  void withoutChurnItIsTheExpertToTheBit() {
    var stayed =
        new PersonPeriodDataset(List.of(SampleMonths.of("A-1", 0, 50, ChurnLabel.RETAINED)));

    assertThat(TRAINER.train(stayed).model()).isEqualTo(HazardModel.expert(RATE));
    assertThat(TRAINER.train(new PersonPeriodDataset(List.of())).model())
        .isEqualTo(HazardModel.expert(RATE));
  }

  @Test
  void theSameMonthsInAnyOrderGiveTheSameModelToTheBit() {
    var dataset = SampleMonths.dataset(60, 6);

    var other = new PersonPeriodDataset(SampleMonths.shuffled(dataset.months()));

    assertThat(TRAINER.train(other)).isEqualTo(TRAINER.train(dataset));
  }

  @Test
  void lowUsageMeansChurnOnceThatWasLearned() {
    var trained = TRAINER.train(SampleMonths.dataset(60, 6)).model();

    assertThat(probability(trained, 15)).isGreaterThan(probability(trained, 80));
    assertThat(trained.weight(Driver.LEVEL)).isGreaterThan(0.5);
    assertThat(trained.observedChurns()).isEqualTo(SampleMonths.dataset(60, 6).churns());
  }

  @Test
  void thirtyAccountsHaveScalesOfTheirOwn() {
    assertThat(FeatureScaling.of(SampleMonths.dataset(29, 3))).isEqualTo(FeatureScales.shipped());

    var own = FeatureScaling.of(SampleMonths.dataset(60, 3)).ofPortfolio();
    assertThat(own.get(AccountFeature.LEVEL).mean()).isBetween(0.4, 0.6);
    assertThat(own.get(AccountFeature.LEVEL).signedDeviation())
        .as("more is better")
        .isBetween(-0.3, -0.1);
    assertThat(own.get(AccountFeature.VALUE).signedDeviation())
        .as("nobody differs")
        .isEqualTo(-1.2);
    assertThat(own)
        .doesNotContainKeys(AccountFeature.BILLING, AccountFeature.PRICE, AccountFeature.SPONSOR);
  }

  @Test
  void aDriverNeverSeenAndNoticeKeepTheExpertsWeight() {
    var trained = TRAINER.train(SampleMonths.dataset(60, 6)).model();

    assertThat(trained.weight(Driver.NOTICE)).isEqualTo(8);
    var expert = HazardModel.expert(RATE);
    assertThat(trained.standardError(Driver.NOTICE)).isEqualTo(expert.standardError(Driver.NOTICE));
    assertThat(trained.weight(Driver.BILLING)).as("nobody was billed").isEqualTo(0.5);
    assertThat(trained.standardError(Driver.BILLING))
        .isEqualTo(expert.standardError(Driver.BILLING));
  }

  @Test
  void theHazardEqualsTheFittedModel() {
    var dataset = SampleMonths.dataset(60, 2);
    var expert = HazardModel.expert(RATE).scaledBy(FeatureScaling.of(dataset));
    var features =
        List.of(
            new ModelFeature("d_level", PLAIN, List.of(new Linear(), new Hinge(0.4))),
            new ModelFeature("d_recency", PLAIN, List.of(new Linear())));
    var covariance =
        new double[][] {{0.4, 0, 0, 0}, {0, 0.01, 0.002, 0}, {0, 0.002, 0.04, 0}, {0, 0, 0, 0.09}};
    var posterior = new CoefficientPosterior(new double[] {-4, 0.7, -0.3, 0.2}, covariance);
    var training = new TrainingSummary(120, 120, 12, 12, 0.5, "0123456789abcdef");
    var model =
        new FittedModel(FeatureKind.DRIVERS, BaseRate.of(0.01), features, posterior, training);

    var hazard = HazardConversion.of(model, expert, Set.of());

    assertThat(hazard.standardError(Driver.RECENCY)).isEqualTo(0.3);
    assertThat(hazard.standardError(Driver.LEVEL)).isEqualTo(0.1);
    var scores = model.predict(dataset.table(expert));
    for (int row = 0; row < scores.size(); row++) {
      var probability =
          hazard
              .churnWithin(dataset.months().get(row).features(), CustomerMonth.MONTH_DAYS)
              .value();
      assertThat(probability).isCloseTo(scores.get(row).probability(), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 9})
  void fewChurnsOfWhomTheExpertWouldHaveExpectedThemMakeNoIntervalWider(int churns) {
    var expert = HazardModel.expert(RATE);
    var trained = TRAINER.train(fewChurns(churns)).model();

    for (int users = 0; users <= 100; users += 10) {
      assertThat(width(trained, users)).isLessThan(width(expert, users));
    }
  }

  /// Forty accounts for a quarter, the first with the least use, who churn in their last month.
  private static PersonPeriodDataset fewChurns(int churns) {
    var months = new ArrayList<CustomerMonth>();
    for (int account = 0; account < 40; account++) {
      for (int month = 0; month < 3; month++) {
        var churned = account < churns && month == 2;
        var outcome = churned ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
        months.add(SampleMonths.of("A-" + account, month, 2 * account + 10, outcome));
      }
    }
    return new PersonPeriodDataset(months);
  }

  /// Of the 90 % interval of a month, in log-odds.
  private static double width(HazardModel model, int users) {
    var account = SampleMonths.of("x", 0, users, ChurnLabel.UNKNOWN).features();
    var interval = model.estimate(account, CustomerMonth.MONTH_DAYS).interval();
    return logOdds(interval.high()) - logOdds(interval.low());
  }

  private static double logOdds(Probability probability) {
    return Math.log(probability.value() / (1 - probability.value()));
  }

  @Property(tries = 60)
  void forAnyLabelsTheModelStaysFinite(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 300) Integer> users,
      @ForAll @IntRange(min = 0, max = 2) int classes) {
    var months = new ArrayList<CustomerMonth>();
    for (int i = 0; i < users.size(); i++) {
      var churned = classes == 2 || (classes == 1 && users.get(i) < 100);
      var outcome = churned ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
      months.add(SampleMonths.of("A-" + i, i % 3, users.get(i), outcome));
    }

    var model = TRAINER.train(new PersonPeriodDataset(months)).model();

    assertThat(model.intercept()).isFinite();
    assertThat(model.effects().values()).allMatch(effect -> Double.isFinite(effect.weight()));
    assertThat(probability(model, 0)).isStrictlyBetween(0.0, 1.0);
    assertThat(probability(model, 300)).isStrictlyBetween(0.0, 1.0);
  }

  private static double probability(HazardModel model, int users) {
    return model
        .churnWithin(SampleMonths.of("x", 0, users, ChurnLabel.UNKNOWN).features(), 90)
        .value();
  }
}
