package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.block.BlockFactory.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.digest.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.DecisionQueue.PendingDecision;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast calls`, and the lines that head the digest: where a decision is wanted.
public final class DecisionQueueView {
  private static final int MAX_LINES = 15;
  private static final int MAX_IN_DIGEST = 8;
  private static final int NAME = 60;
  private static final String RULE =
      "Model and CSM are a band apart within 180 days of the renewal. From 90 days on to monitor is"
          + " no decision.";

  private DecisionQueueView() {}

  public static SlackMessage of(DecisionQueue queue) {
    if (queue.entries().isEmpty()) {
      var nothing =
          "No decision is wanted: wherever a CSM gave a call on a renewal within 180 days, it is in"
              + " the model's band, or a lead has decided.";
      return SlackMessage.of(nothing, List.of(section(nothing)));
    }
    var title = title(queue);
    var lines = lines(queue, MAX_LINES);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title));
    blocks.addAll(sections(lines));
    blocks.add(context(List.of(RULE + bands(queue))));
    return SlackMessage.of(
        Mrkdwn.shortened(title + ". " + String.join(" ", lines).replace("*", ""), 3_500), blocks);
  }

  private static String bands(DecisionQueue queue) {
    return " " + RenewalForecastText.of(queue.entries().getFirst().forecasts().thresholds());
  }

  /// `3 decisions wanted, about €41,000 a month`.
  public static String title(DecisionQueue queue) {
    return EnglishPhrases.counted(queue.entries().size(), "decision")
        + " wanted, about "
        + MoneyText.monthly(queue.totalCmrr());
  }

  /// What heads the digest.
  public static List<LayoutBlock> head(DecisionQueue queue) {
    var lines = new ArrayList<String>(List.of("*" + title(queue) + "*"));
    lines.addAll(lines(queue, MAX_IN_DIGEST));
    return sections(lines);
  }

  public static String names(DecisionQueue queue) {
    return EnglishPhrases.join(
        queue.entries().stream()
            .limit(MAX_IN_DIGEST)
            .map(entry -> Mrkdwn.escape(Mrkdwn.shortened(entry.account().name(), NAME)))
            .toList());
  }

  /// One line a decision, with what to do; cut where reading stops.
  static List<String> lines(DecisionQueue queue, int most) {
    var lines = new ArrayList<String>();
    queue.entries().stream().limit(most).map(entry -> line(queue, entry)).forEach(lines::add);
    var left = queue.entries().size() - most;
    if (left > 0) {
      lines.add("• and " + left + " more: " + Mrkdwn.code("/forecast calls"));
    }
    return lines;
  }

  private static String line(DecisionQueue queue, PendingDecision entry) {
    var calls = entry.forecasts();
    return "• *%s*, %s, renews %s (%s): model %s, %s. %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(entry.account().name(), NAME)),
            MoneyText.monthly(entry.account().cmrr()),
            DayText.relative(queue.day(), calls.renewal()),
            DayText.of(calls.renewal()),
            ProbabilityText.of(calls.model().churnProbability()),
            calls
                .csm()
                .map(it ->
                    RenewalForecastText.person(it.by())
                        + " "
                        + RenewalForecastText.of(it.estimate(), calls.cmrr()))
                .orElse("no CSM's call"),
            nextCommand(entry, calls));
  }

  private static String nextCommand(PendingDecision entry, RenewalForecasts calls) {
    return Mrkdwn.code("/forecast " + entry.account().id() + " decide model")
        + (calls.canMonitor() ? ", `csm`, `25%` or `monitor`" : ", `csm` or `25%`");
  }
}
