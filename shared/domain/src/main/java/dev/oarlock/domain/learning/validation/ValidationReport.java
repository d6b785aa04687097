package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What came of a test of a model on cases that it had not seen: its measures beside those of the
/// floors, and whether it showed skill. The first floor is the base rate.
public record ValidationReport(
    Protocol protocol,
    Counts counts,
    PredictionMetrics model,
    List<BaselineGain> baselines,
    CalibrationCurve calibration) {

  /// What was asked: who leaves within `horizonDays`. `how` says in words how the cases were kept
  /// from the model.
  public record Protocol(String method, int horizonDays) {}

  /// Rows asked about, accounts among them, rows that say one left, and how many accounts did.
  public record Counts(int rows, int accounts, int churnLabels, int churnedAccounts) {

    /// The share of rows that say one left: what somebody who knew it would have said of everybody.
    public double churnRate() {
      return (double) churnLabels / rows;
    }
  }

  /// A floor, and by how much less the model was surprised than it (empty of meaning for one that
  /// only ranks, where the gain is in AUC).
  public record BaselineGain(PredictionMetrics baseline, ConfidenceInterval gain, boolean inAuc) {}

  public ValidationReport {
    baselines = List.copyOf(baselines);
  }

  /// The floor of that name, where it was asked.
  public Optional<BaselineGain> baseline(String name) {
    return baselines.stream()
        .filter(comparison -> comparison.baseline.of().equals(name))
        .findFirst();
  }

  /// Whether the model is surely better than saying the base rate of everybody: the first floor.
  public boolean hasSkill() {
    return baselines.stream().limit(1).allMatch(baseline -> baseline.gain.isAboveZero())
        && model.auc().low() > 0.5;
  }

  /// The finding in words. `n` is how many accounts left: what any skill was learned from and shown
  /// on.
  public String conclusion() {
    var n = counts.churnedAccounts;
    return hasSkill()
        ? "skill shown (n = " + n + "): surely better than saying the base rate of everybody"
        : "no skill shown yet (n = " + n + "): the base rate says as much";
  }

  /// Compares a model with floors, the base rate first; cases that are not told yet are left out.
  public static ValidationReport of(
      Protocol protocol, List<Observation> cases, List<PredictionSeries> modelAndBaselines) {
    var labelled =
        IntStream.range(0, cases.size()).filter(row -> cases.get(row).labelled()).toArray();
    var evaluated = IntStream.of(labelled).mapToObj(cases::get).toList();
    if (evaluated.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no case of which it is known what became of it.");
    }
    var bootstrap = AccountBootstrap.of(evaluated);
    var predictions = modelAndBaselines.stream().map(each -> each.select(labelled)).toList();
    var model = predictions.getFirst();
    var baselines = predictions.stream().skip(1);
    return new ValidationReport(
        protocol,
        counts(evaluated),
        PredictionMetrics.of(model, bootstrap),
        baselines.map(baseline -> comparison(model, baseline, bootstrap)).toList(),
        CalibrationCurve.of(model, evaluated));
  }

  private static BaselineGain comparison(
      PredictionSeries model, PredictionSeries baseline, AccountBootstrap bootstrap) {
    var one = new WeightedMetrics(model, bootstrap.observations());
    var other = new WeightedMetrics(baseline, bootstrap.observations());
    var gain =
        baseline.ranksOnly()
            ? ConfidenceInterval.of(bootstrap, weights -> one.auc(weights) - other.auc(weights))
            : ConfidenceInterval.of(
                bootstrap, weights -> other.logLoss(weights) - one.logLoss(weights));
    return new BaselineGain(PredictionMetrics.of(baseline, bootstrap), gain, baseline.ranksOnly());
  }

  private static Counts counts(List<Observation> evaluated) {
    var churned = evaluated.stream().filter(Observation::churned).toList();
    return new Counts(
        evaluated.size(),
        Math.toIntExact(evaluated.stream().map(Observation::account).distinct().count()),
        churned.size(),
        Math.toIntExact(churned.stream().map(Observation::account).distinct().count()));
  }
}
