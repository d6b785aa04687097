package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.BasisExpansion;
import dev.oarlock.domain.learning.design.CenteredDesign;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.PriorScales;
import dev.oarlock.domain.learning.inference.LaplaceApproximation;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A model specification: linear or with hinges, and with which prior scales, or several where none
/// is chosen. The one with the most evidence is selected; hinges must also pass an out-of-time
/// validation on other accounts.
record ModelSpecification(CenteredDesign design, List<PriorScales> scales) {
  /// With fewer churned accounts no specification can be told from another, so none is chosen.
  static final int MIN_CHURNED_ACCOUNTS = 200;

  private static final List<Double> RAW_SCALES = List.of(0.1, 0.2, 0.35, 0.6, 1.0);
  private static final List<Double> HINGE_SCALES = List.of(0.1, 0.2, 0.4);

  /// The specification without using labels.
  static ModelSpecification standard(ObservationTable table, LearningTask task) {
    var layout = BasisExpansion.linear(table).layout(task.featureKind());
    return new ModelSpecification(
        CenteredDesign.of(layout, table, task.baseRate()), undecided(task.featureKind()));
  }

  private static List<PriorScales> undecided(FeatureKind kind) {
    return switch (kind) {
      case DRIVERS -> List.of(PriorScales.defaults());
      case RAW -> RAW_SCALES.stream().map(PriorScales.defaults()::withRaw).toList();
    };
  }

  private ModelSpecification(CenteredDesign design, PriorScales chosen) {
    this(design, List.of(chosen));
  }

  private PriorScales chosen() {
    return scales.getFirst();
  }

  static ModelSpecification select(ObservationTable table, LearningTask task, int[] labelled) {
    var standard = standard(table, task);
    if (CenteredDesign.churnedAccounts(table, labelled) < MIN_CHURNED_ACCOUNTS) {
      return standard;
    }
    var validation = OutOfTimeValidation.of(table, labelled);
    var layout = BasisExpansion.piecewiseLinear(table).layout(task.featureKind());
    var design = CenteredDesign.of(layout, table, task.baseRate());
    if (task.featureKind() == FeatureKind.RAW && validation.isPossible()) {
      return validation.best(jointly(standard, design));
    }
    var linear = linear(standard, task.featureKind(), labelled);
    var piecewise = piecewise(design, linear.chosen());
    var best = bestByEvidence(Stream.concat(Stream.of(linear), piecewise).toList(), labelled);
    return best.equals(linear) || validation.favors(best, linear) ? best : linear;
  }

  private static Stream<ModelSpecification> piecewise(CenteredDesign design, PriorScales linear) {
    return HINGE_SCALES.stream()
        .map(hinge -> new ModelSpecification(design, linear.withHinge(hinge)));
  }

  /// Each width of lines without hinges and with each width of hinges: what suits lines alone is
  /// too wide beside hinges.
  private static List<ModelSpecification> jointly(
      ModelSpecification standard, CenteredDesign design) {
    return standard.scales.stream()
        .flatMap(raw ->
            Stream.concat(
                Stream.of(new ModelSpecification(standard.design, raw)), piecewise(design, raw)))
        .toList();
  }

  private static ModelSpecification linear(
      ModelSpecification standard, FeatureKind kind, int[] labelled) {
    return switch (kind) {
      case DRIVERS -> standard;
      case RAW ->
          bestByEvidence(
              standard.scales.stream()
                  .map(raw -> new ModelSpecification(standard.design, raw))
                  .toList(),
              labelled);
    };
  }

  private static ModelSpecification bestByEvidence(
      List<ModelSpecification> candidates, int[] labelled) {
    var evidence =
        candidates.stream().mapToDouble(candidate -> candidate.evidence(labelled)).toArray();
    var highest = DoubleStream.of(evidence).max().orElseThrow();
    int best = 0;
    while (evidence[best] < highest) {
      best++;
    }
    return candidates.get(best);
  }

  private double evidence(int[] labelled) {
    return LaplaceApproximation.of(design.trainingSet(labelled), design.expertPrior(chosen()))
        .logEvidence();
  }

  /// The log-loss on test rows after training on others. The mean rate of the test rows is taken as
  /// given, because no basis function can predict it.
  double logLoss(int[] training, int[] test) {
    var posterior =
        LaplaceApproximation.of(design.trainingSet(training), design.expertPrior(chosen()))
            .posterior();
    var rows = design.rows();
    var logOdds =
        Arrays.stream(test).mapToDouble(row -> posterior.logOdds(rows.row(row))).toArray();
    var rate = Arrays.stream(test).mapToDouble(this::label).average().orElse(0);
    var shift = LogisticFunction.shiftToRate(logOdds, rate);
    return IntStream.range(0, test.length)
        .mapToDouble(i -> LogisticFunction.logLoss(logOdds[i] + shift, label(test[i])))
        .sum();
  }

  private double label(int row) {
    return design.table().observations().get(row).churned() ? 1 : 0;
  }

  ModelAverage fit(FeatureKind kind, int[] labelled) {
    return ModelAverage.of(design, kind, design.trainingSet(labelled), scales);
  }
}
