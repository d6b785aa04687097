package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.learn.Calibration.Tenth;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.MeasureWords;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast accuracy`: whether the forecast has shown any skill, what was said and
/// what happened, and each measure beside its floors.
public final class AccuracyView {
  private AccuracyView() {}

  /// `version` is the model that is in force, `report` how it did on cases it had not seen.
  public static Message of(String version, Report report) {
    var happened = happened(report);
    var measures = new FloorsPart(report).lines();
    var basis = basis(version, report);
    var text =
        String.join(
            "\n",
            title(report) + ". " + finding(report),
            "What we said and what happened:",
            String.join("\n", happened),
            String.join("\n", measures),
            basis);
    var chart = report.calibration().tenths();
    return new Message(
        Mrkdwn.shortened(text.replace("*", ""), 3_900),
        blocks(report, basis, CalibrationChart.of(chart)),
        blocks(report, basis, CalibrationChart.drawn(chart)));
  }

  private static List<LayoutBlock> blocks(Report report, String basis, LayoutBlock chart) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(report)));
    blocks.add(section(finding(report)));
    blocks.add(chart);
    blocks.addAll(sections(happened(report)));
    blocks.addAll(sections(new FloorsPart(report).lines()));
    blocks.add(context(List.of(basis)));
    return blocks;
  }

  /// No learned model is in force, so there is nothing to judge but the stated base rate.
  public static Message notYet(Probability annualBaseRate) {
    return said(
        "*No skill shown yet (n = 0).* No learned model is in force. Every chance is an expert's prior"
            + " on the stated base rate of "
            + ChanceWords.of(annualBaseRate)
            + " a year, and nothing that it said has been held against what happened.\n"
            + "What makes it appear: customers who left, and a model that has learned from them and"
            + " been put in force. Operators see all of them with `./oarlock model versions`.");
  }

  /// A model that was put in force without a test.
  public static Message notJudged(String version) {
    return said(
        "*No skill shown yet.* Model "
            + Mrkdwn.escape(version)
            + " is in force without having been judged on past days: too few were known when it was"
            + " learned. The next one that learns is judged again.");
  }

  private static Message said(String text) {
    return Message.of(text.replace("*", ""), List.of(section(text)));
  }

  private static String title(Report report) {
    var n = " (n = " + MeasureWords.count(report.counts().accountsThatLeft()) + ")";
    return report.skill() ? "Skill shown" + n : "No skill shown yet" + n;
  }

  private static String finding(Report report) {
    var counts = report.counts();
    var rate =
        "%s of %s, %s, left within %d days"
            .formatted(
                MeasureWords.count(counts.leaving()),
                MeasureWords.count(counts.rows()),
                MeasureWords.percent(counts.rate()),
                report.asked().horizonDays());
    return report.skill()
        ? "What the model says is surely worth more than the base rate (" + rate + ")."
        : "What the model says may be worth no more than the base rate: "
            + rate
            + ". Until it is, go by that rate.";
  }

  private static List<String> happened(Report report) {
    return report.calibration().tenths().stream().map(AccuracyView::line).toList();
  }

  private static String line(Tenth tenth) {
    return "• " + tenth.sentence() + " (" + MeasureWords.percent(tenth.happened()) + ")";
  }

  private static String basis(String version, Report report) {
    var counts = report.counts();
    return "Model %s. %s forecasts about %s customers, of whom %s left. How: %s. In brackets: where 95 %% of samples of these customers lie. n counts customers who left."
        .formatted(
            Mrkdwn.escape(version),
            MeasureWords.count(counts.rows()),
            MeasureWords.count(counts.accounts()),
            MeasureWords.count(counts.accountsThatLeft()),
            report.asked().how());
  }
}
