package dev.oarlock.domain.learning.training;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.domain.learning.model.ModelLearner;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/// Trains a hazard model on customers' months, with the expert prior at the stated base rate.
/// Without any churn the result is the expert prior itself, to the bit, with the portfolio's own
/// scales. The same months give the same model in any order.
public record HazardTrainer(AnnualBaseRate annualBaseRate, Consumer<String> progress) {

  /// A model and the summary of its training data.
  public record TrainedHazard(HazardModel model, TrainingSummary trainingSummary) {}

  public TrainedHazard train(PersonPeriodDataset dataset) {
    var expert = HazardModel.expert(annualBaseRate).scaledBy(FeatureScaling.of(dataset));
    var table = dataset.table(expert);
    if (dataset.churns() == 0) {
      return new TrainedHazard(expert, expertOnly(dataset, table.fingerprint()));
    }
    var task = new LearningTask(FeatureKind.DRIVERS, OptionalInt.empty(), monthlyBaseRate());
    var model = new ModelLearner(progress).fit(table, task);
    var expertDrivers = Set.copyOf(expertDrivers(dataset, expert));
    var learned = HazardConversion.of(model, expert, expertDrivers);
    return new TrainedHazard(
        FewChurnsBound.applied(learned, expert, dataset), model.trainingSummary());
  }

  /// The drivers that keep the expert's weight: notice, which is a fact and no predictor, and every
  /// driver that is zero or unknown in all labelled months.
  private static List<Driver> expertDrivers(PersonPeriodDataset dataset, HazardModel expert) {
    var labelled =
        dataset.months().stream()
            .filter(CustomerMonth::labelled)
            .map(month -> month.features().driversWithin(expert.scales(), CustomerMonth.MONTH_DAYS))
            .toList();
    return Arrays.stream(Driver.values())
        .filter(driver ->
            driver == Driver.NOTICE
                || labelled.stream()
                    .allMatch(known -> expert.centeredValue(driver, known).orElse(0) == 0))
        .toList();
  }

  private static TrainingSummary expertOnly(PersonPeriodDataset dataset, String fingerprint) {
    return new TrainingSummary(
        dataset.months().size(), dataset.labelledMonths(), 0, 0, 1, fingerprint);
  }

  /// The constant monthly probability of churn that gives the annual rate.
  private BaseRate monthlyBaseRate() {
    return new BaseRate(annualBaseRate.within(CustomerMonth.MONTH_DAYS), annualBaseRate.stated());
  }
}
