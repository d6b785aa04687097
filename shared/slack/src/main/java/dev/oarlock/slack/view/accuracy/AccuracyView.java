package dev.oarlock.slack.view.accuracy;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.block.BlockFactory.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.MetricText;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast accuracy`: whether the forecast has shown any skill, what was said and
/// what happened, and each measure beside its floors.
public final class AccuracyView {
  private AccuracyView() {}

  /// `version` is the model that is in force, `report` how it did on cases it had not seen.
  public static SlackMessage of(String version, ValidationReport report) {
    var happened = calibration(report);
    var measures = new BaselineComparison(report).lines();
    var basis = basis(version, report);
    var text =
        String.join(
            "\n",
            title(report) + ". " + finding(report),
            "What we said and what happened:",
            String.join("\n", happened),
            String.join("\n", measures),
            basis);
    var chart = report.calibration().bins();
    return new SlackMessage(
        Mrkdwn.shortened(text.replace("*", ""), 3_900),
        blocks(report, basis, CalibrationChart.of(chart)),
        blocks(report, basis, CalibrationChart.textChart(chart)));
  }

  private static List<LayoutBlock> blocks(
      ValidationReport report, String basis, LayoutBlock chart) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(report)));
    blocks.add(section(finding(report)));
    blocks.add(chart);
    blocks.addAll(sections(calibration(report)));
    blocks.addAll(sections(new BaselineComparison(report).lines()));
    blocks.add(context(List.of(basis)));
    return blocks;
  }

  /// No learned model is in force, so there is nothing to judge but the stated base rate.
  public static SlackMessage noModel(Probability annualBaseRate) {
    return message(
        "*No skill shown yet (n = 0).* No learned model is in force. Every chance is an expert's"
            + " prior on the stated base rate of "
            + ProbabilityText.of(annualBaseRate)
            + " a year, and nothing that it said has been held against what happened.\n"
            + "What makes it appear: customers who left, and a model that has learned from them and"
            + " been put in force. Operators see all of them with `./oarlock model versions`.");
  }

  /// A model that was put in force without a test.
  public static SlackMessage notValidated(String version) {
    return message(
        "*No skill shown yet.* Model "
            + Mrkdwn.escape(version)
            + " is in force without having been judged on past days: too few were known when it was"
            + " learned. The next one that learns is judged again.");
  }

  private static SlackMessage message(String text) {
    return SlackMessage.of(text.replace("*", ""), List.of(section(text)));
  }

  private static String title(ValidationReport report) {
    var n = " (n = " + MetricText.count(report.counts().churnedAccounts()) + ")";
    return report.hasSkill() ? "Skill shown" + n : "No skill shown yet" + n;
  }

  private static String finding(ValidationReport report) {
    var counts = report.counts();
    var rate =
        "%s of %s, %s, left within %d days"
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

  private static List<String> calibration(ValidationReport report) {
    return report.calibration().bins().stream().map(AccuracyView::line).toList();
  }

  private static String line(CalibrationBin tenth) {
    return "• " + tenth.sentence() + " (" + MetricText.percent(tenth.churnRate()) + ")";
  }

  private static String basis(String version, ValidationReport report) {
    var counts = report.counts();
    return "Model %s. %s forecasts about %s customers, of whom %s left. How: %s. In brackets: where 95 %% of samples of these customers lie. n counts customers who left."
        .formatted(
            Mrkdwn.escape(version),
            MetricText.count(counts.rows()),
            MetricText.count(counts.accounts()),
            MetricText.count(counts.churnedAccounts()),
            report.protocol().method());
  }
}
