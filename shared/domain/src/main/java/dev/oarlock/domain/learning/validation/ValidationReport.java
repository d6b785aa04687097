package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The result of testing a model out of sample: its metrics and those of the baselines, and whether
/// it showed skill. The first baseline is the base rate.
public record ValidationReport(
    Protocol protocol,
    Counts counts,
    PredictionMetrics model,
    List<BaselineGain> baselines,
    CalibrationCurve calibration,
    List<AlertMark> alertMarks) {

  /// What was predicted: churn within `horizonDays`. `method` says in words how the test
  /// observations were kept out of training.
  public record Protocol(String method, int horizonDays) {}

  /// The numbers of test rows, of their accounts, of churn labels, and of churned accounts.
  public record Counts(int rows, int accounts, int churnLabels, int churnedAccounts) {

    /// The share of churn labels, which is the best constant prediction.
    public double churnRate() {
      return (double) churnLabels / rows;
    }
  }

  /// A baseline, and the model's gain over it in log-loss, or in AUC for a baseline that only
  /// ranks.
  public record BaselineGain(PredictionMetrics baseline, ConfidenceInterval gain, boolean inAuc) {
    /// Whether the model is worse, surely or not.
    public boolean isLoss() {
      return gain.value() < 0;
    }

    /// By how much it is better or worse.
    public ConfidenceInterval difference() {
      return isLoss() ? gain.negated() : gain;
    }

    private BaselineGain restingOn(int churned) {
      return new BaselineGain(baseline.restingOn(churned), gain.restingOn(churned), inAuc);
    }
  }

  /// A few churned accounts give metrics but no intervals, in reports of old as well.
  public ValidationReport {
    var churned = counts.churnedAccounts();
    model = model.restingOn(churned);
    baselines = baselines.stream().map(baseline -> baseline.restingOn(churned)).toList();
  }

  /// The baseline of that name, if it was tested.
  public Optional<BaselineGain> baseline(String name) {
    return baselines.stream()
        .filter(comparison -> comparison.baseline.name().equals(name))
        .findFirst();
  }

  /// Whether the model is significantly better than the base rate, the first baseline.
  public boolean hasSkill() {
    return baselines.stream().limit(1).allMatch(baseline -> baseline.gain.isAboveZero())
        && model.auc().low() > 0.5;
  }

  /// The conclusion in words. `n` is the number of churned accounts, on which any skill rests.
  public String conclusion() {
    var n = counts.churnedAccounts;
    return hasSkill()
        ? "skill shown (n = " + n + "): significantly better than the base rate"
        : "no skill shown yet (n = " + n + "): not significantly better than the base rate";
  }

  /// Compares a model with baselines, the base rate first; unlabelled observations are left out.
  public static ValidationReport of(
      Protocol protocol, List<Observation> observations, List<PredictionSeries> modelAndBaselines) {
    var labelled =
        IntStream.range(0, observations.size())
            .filter(row -> observations.get(row).labelled())
            .toArray();
    var evaluated = IntStream.of(labelled).mapToObj(observations::get).toList();
    if (evaluated.isEmpty()) {
      throw new IllegalArgumentException("There is no labelled observation.");
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
        CalibrationCurve.of(model, evaluated),
        AlertMark.of(model, evaluated));
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
