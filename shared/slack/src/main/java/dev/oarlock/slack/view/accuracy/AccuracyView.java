package dev.oarlock.slack.view.accuracy;

import static dev.oarlock.slack.language.LocalizedText.text;

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
        .bullets(text("*Against baselines*"), comparison.items())
        .smallPrint(basis(version, report));
  }

  /// No learned model is in use, so there is nothing to judge but the base rate.
  public static Card noModel(AnnualBaseRate baseRate) {
    return Card.saying(
        text(
            "*No skill shown yet (n = 0).* No learned model is in use. Every probability is an"
                + " expert's{0} base rate of {1} a year, and no prediction has been compared with"
                + " what happened.\n"
                + "What makes it appear: customers who churned, and a model that has learned from"
                + " them and been put in use. Operators see all of them with `./oarlock model"
                + " versions`.",
            baseRate.stated() ? text(" estimate on the stated") : text(" estimate on an assumed"),
            ProbabilityText.of(baseRate.rate())));
  }

  /// A model that was put in use without a test.
  public static Card notValidated(String version) {
    return Card.saying(
        text(
            "*No skill shown yet.* Model {0} is in use without a backtest: too few churned"
                + " customers were known when it was learned. The next one that learns is tested"
                + " again.",
            Mrkdwn.escape(version)));
  }

  private static String title(ValidationReport report) {
    var n = " (n = " + MetricText.count(report.counts().churnedAccounts()) + ")";
    return report.hasSkill() ? text("Skill shown{0}", n) : text("No skill shown yet{0}", n);
  }

  private static String finding(ValidationReport report) {
    var counts = report.counts();
    var rate =
        text(
            "after {0} of {1} forecasts, {2}, the customer churned within {3} days",
            MetricText.count(counts.churnLabels()),
            MetricText.count(counts.rows()),
            MetricText.percent(counts.churnRate()),
            report.protocol().horizonDays());
    return report.hasSkill()
        ? text("What the model says is surely worth more than the base rate ({0}).", rate)
        : text(
            "What the model says may be worth no more than the base rate: {0}. Until it is, go by"
                + " that rate.",
            rate);
  }

  private static String line(CalibrationBin tenth) {
    return tenth.sentence() + " (" + MetricText.percent(tenth.churnRate()) + ")";
  }

  private static String basis(String version, ValidationReport report) {
    var counts = report.counts();
    return text(
        "Model {0}. {1} forecasts about {2} customers, of whom {3} churned. How: {4}. {5} n counts"
            + " customers who churned.",
        Mrkdwn.escape(version),
        MetricText.count(counts.rows()),
        MetricText.count(counts.accounts()),
        MetricText.count(counts.churnedAccounts()),
        report.protocol().method(),
        brackets(report));
  }

  private static String brackets(ValidationReport report) {
    if (report.counts().churnedAccounts() == 0) {
      return text("None churned, so there is nobody to rank: no AUC and no lift.");
    }
    return report.model().auc().isBounded()
        ? text("In brackets: where 95 % of samples of these customers lie.")
        : text(
            "Fewer than five customers churned, too few to say between which bounds a measure"
                + " lies.");
  }
}
