package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.learning.backtest.RollingBacktest.ModelInForce;
import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.training.HazardTrainer;
import java.util.ArrayList;
import java.util.List;

/// Compares a new version with the one in force on months that neither has seen: those after the
/// training of the version in force, each predicted by a model trained like the new version on the
/// other accounts. A version that is trained alike is thereby never compared with itself.
record HeldOutComparison(AnnualBaseRate annualBaseRate, ModelInForce inForce) {
  private static final CrossValidationFolds FOLDS = CrossValidationFolds.FIVE;

  ChallengerComparison on(PersonPeriodDataset dataset) {
    var observations = new ArrayList<Observation>();
    var challenger = new ArrayList<Double>();
    var active = new ArrayList<Double>();
    for (int fold : FOLDS.indices().toArray()) {
      var test = unseen(dataset, fold);
      if (!test.isEmpty()) {
        var others = dataset.where(month -> !FOLDS.contains(fold, month.monthObservation()));
        var model = new HazardTrainer(annualBaseRate, _ -> {}).train(others).model();
        for (var month : test) {
          observations.add(month.monthObservation());
          challenger.add(model.churnWithin(month.features(), CustomerMonth.MONTH_DAYS).value());
          active.add(
              inForce.model().churnWithin(month.features(), CustomerMonth.MONTH_DAYS).value());
        }
      }
    }
    return ChallengerComparison.of(observations, array(challenger), array(active));
  }

  private List<CustomerMonth> unseen(PersonPeriodDataset dataset, int fold) {
    return dataset
        .where(month ->
            month.labelled()
                && !month.day().isBefore(inForce.trainedUntil())
                && FOLDS.contains(fold, month.monthObservation()))
        .months();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
