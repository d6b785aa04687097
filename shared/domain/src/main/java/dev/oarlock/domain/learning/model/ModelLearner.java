package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.CenteredDesign;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Fits models to tables. The same rows give the same model to the bit, in any order. `progress`
/// receives a description of each step.
public record ModelLearner(Consumer<String> progress) {

  public static ModelLearner silent() {
    return new ModelLearner(_ -> {});
  }

  /// Never fails on odd data: where labels give no information the prior remains.
  public FittedModel fit(ObservationTable table, LearningTask task) {
    var ordered = table.inCanonicalOrder();
    var labelled = labelledRows(ordered, task);
    progress.accept("Selecting the model on " + labelled.length + " labels");
    var specification = ModelSpecification.select(ordered, task, labelled);
    var average = specification.fit(task.featureKind(), labelled);
    var recalibration =
        new CrossValidation(specification, task.featureKind(), labelled).recalibration(progress);
    var posterior = recalibration.apply(average.posterior());
    var features = specification.design().layout().features();
    return new FittedModel(
        task.featureKind(),
        task.baseRate(),
        features,
        posterior.uncentered(specification.design().means().values()),
        trainingSummary(ordered, labelled, average.expertShare()));
  }

  /// The labelled rows; above the limit, those with the lowest sampling hash.
  private static int[] labelledRows(ObservationTable ordered, LearningTask task) {
    var labelled =
        IntStream.range(0, ordered.size())
            .filter(row -> ordered.observations().get(row).labelled());
    if (task.labelLimit().isEmpty()) {
      return labelled.toArray();
    }
    var byHash =
        Comparator.<Integer>comparingLong(row -> ordered.observations().get(row).samplingHash())
            .thenComparing(Comparator.naturalOrder());
    var drawn = labelled.boxed().sorted(byHash).limit(task.labelLimit().getAsInt());
    return drawn.mapToInt(Integer::intValue).sorted().toArray();
  }

  private static TrainingSummary trainingSummary(
      ObservationTable ordered, int[] labelled, double expertShare) {
    var churned =
        Arrays.stream(labelled).filter(row -> ordered.observations().get(row).churned()).count();
    return new TrainingSummary(
        ordered.size(),
        labelled.length,
        Math.toIntExact(churned),
        Math.toIntExact(CenteredDesign.churnedAccounts(ordered, labelled)),
        expertShare,
        ordered.fingerprint());
  }
}
