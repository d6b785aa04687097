package dev.oarlock.slack.view.accuracy;

import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.MetricText;

/// The answer to `/forecast accuracy`: whether the forecast has shown any skill, predicted and
/// observed churn, and each measure against its baselines.
public final class AccuracyView {
  private AccuracyView() {}

  /// `version` is the model that is in use, `report` how it did on cases it had not seen.
  public static Card of(String version, ValidationReport report) {
    var comparison = new BaselineComparison(report);
    return Card.titled(title(report))
        .say(finding(report))
        .with(CalibrationChart.of(report.calibration().bins()))
        .bullets("", report.calibration().bins().stream().map(AccuracyView::line).toList())
        .bullets("*Against baselines*", comparison.items())
        .smallPrint(basis(version, report));
  }

  /// No learned model is in use, so there is nothing to judge but the base rate.
  public static Card noModel(AnnualBaseRate baseRate) {
    return Card.saying(
        "*No skill shown yet (n = 0).* No learned model is in use. Every probability is an expert's"
            + (baseRate.stated() ? " estimate on the stated" : " estimate on an assumed")
            + " base rate of "
            + ProbabilityText.of(baseRate.rate())
            + " a year, and no prediction has been compared with what happened.\n"
            + "What makes it appear: customers who churned, and a model that has learned from them"
            + " and been put in use. Operators see all of them with `./oarlock model versions`.");
  }

  /// A model that was put in use without a test.
  public static Card notValidated(String version) {
    return Card.saying(
        "*No skill shown yet.* Model "
            + Mrkdwn.escape(version)
            + " is in use without a backtest: too few churned customers were known when it was"
            + " learned. The next one that learns is tested again.");
  }

  private static String title(ValidationReport report) {
    var n = " (n = " + MetricText.count(report.counts().churnedAccounts()) + ")";
    return report.hasSkill() ? "Skill shown" + n : "No skill shown yet" + n;
  }

  private static String finding(ValidationReport report) {
    var counts = report.counts();
    var rate =
        "after %s of %s forecasts, %s, the customer churned within %d days"
            .formatted(
                MetricText.count(counts.churnLabels()),
                MetricText.count(counts.rows()),
                MetricText.percent(counts.churnRate()),
                report.protocol().horizonDays());
    return report.hasSkill()
        ? "What the model says is surely worth more than the base rate (" + rate + ")."
        : "What the model says may be worth no more than the base rate: "
            + rate
            + ". Until it is, go by that rate.";
  }

  private static String line(CalibrationBin tenth) {
    return tenth.sentence() + " (" + MetricText.percent(tenth.churnRate()) + ")";
  }

  private static String basis(String version, ValidationReport report) {
    var counts = report.counts();
    return ("Model %s. %s forecasts about %s customers, of whom %s churned. How: %s. %s "
            + "n counts customers who churned.")
        .formatted(
            Mrkdwn.escape(version),
            MetricText.count(counts.rows()),
            MetricText.count(counts.accounts()),
            MetricText.count(counts.churnedAccounts()),
            report.protocol().method(),
            brackets(report));
  }

  private static String brackets(ValidationReport report) {
    return report.model().auc().isBounded()
        ? "In brackets: where 95 % of samples of these customers lie."
        : "Fewer than five customers churned, too few to say between which bounds a measure lies.";
  }
}
