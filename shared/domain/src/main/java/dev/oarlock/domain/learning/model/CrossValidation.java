package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.design.CenteredDesign;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.inference.PlattRecalibration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Predicts each fold by a model trained on the others, to find out whether such models are over-
/// or underconfident.
final class CrossValidation {
  private final ModelSpecification specification;
  private final FeatureKind kind;
  private final int[] labelledRows;

  CrossValidation(ModelSpecification specification, FeatureKind kind, int[] labelledRows) {
    this.specification = specification;
    this.kind = kind;
    this.labelledRows = labelledRows;
  }

  /// The recalibration fitted to these predictions; none with too few churned accounts.
  PlattRecalibration recalibration(Consumer<String> progress) {
    var table = specification.design().table();
    if (CenteredDesign.churnedAccounts(table, labelledRows)
        < ModelSpecification.MIN_CHURNED_ACCOUNTS) {
      return new PlattRecalibration(0, 1);
    }
    var predicted = new double[table.size()];
    for (int fold = 0; fold < CrossValidationFolds.FIVE.count(); fold++) {
      progress.accept(
          "Cross-validating fold " + (fold + 1) + " of " + CrossValidationFolds.FIVE.count());
      predictFold(fold, predicted);
    }
    var logOdds = Arrays.stream(labelledRows).mapToDouble(row -> predicted[row]).toArray();
    var labels =
        Arrays.stream(labelledRows)
            .mapToDouble(row -> table.observations().get(row).churned() ? 1 : 0);
    return PlattRecalibration.regularized(
        logOdds, labels.toArray(), CenteredDesign.eventWeight(table, labelledRows));
  }

  private void predictFold(int fold, double[] predicted) {
    var design = specification.design();
    IntPredicate heldOut =
        row -> CrossValidationFolds.FIVE.contains(fold, design.table().observations().get(row));
    var training = Arrays.stream(labelledRows).filter(heldOut.negate()).toArray();
    var posterior = specification.fit(kind, training).posterior();
    Arrays.stream(labelledRows)
        .filter(heldOut)
        .forEach(row -> predicted[row] = posterior.logOdds(design.rows().row(row)));
  }
}
