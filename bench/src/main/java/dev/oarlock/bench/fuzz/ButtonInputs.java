package dev.oarlock.bench.fuzz;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.bench.pipeline.SignedCommands;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.digest.DigestView;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.loss.LossView;
import dev.oarlock.slack.view.metric.RevenueReportView;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import dev.oarlock.slack.view.renewal.RenewalView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Each of our buttons as Slack sends it when somebody clicks: its name and what it is about.
final class ButtonInputs {
  private static final List<String> OF_ACCOUNTS =
      List.of(
          HealthView.DETAILS,
          HealthView.WHY,
          HealthView.WHAT_IF,
          HealthView.SHARE,
          ForecastView.SHOW,
          ForecastView.GIVE_FORECAST,
          RenewalView.SHOW,
          ScoreChangeView.OVERRIDE,
          FeedbackView.PULSE_FORM,
          FeedbackView.PULSE + ".2",
          BurstView.SHOW + ".0",
          BurstView.PULSE_OF + ".1",
          AccountChoiceView.CHOOSE + ".0",
          AccountChoiceView.CHOOSE_FORECAST + ".0",
          AccountChoiceView.CHOOSE_RENEWAL + ".0",
          DecisionQueueView.DECIDE + ".0",
          RiskControls.SHOW);
  private static final List<String> OF_RISKS =
      List.of(
          RiskControls.CLAIM, RiskControls.HAND_OVER, RiskControls.SNOOZE, RiskControls.RESOLVE);
  private static final List<String> OF_DISAGREEMENTS =
      List.of(
          DisagreementView.MODEL,
          DisagreementView.CSM,
          DisagreementView.OWN,
          DisagreementView.MONITOR);
  private static final Map<String, String> OTHERS =
      Map.of(
          LossView.GIVE_REASON,
          "lost|departure:2026-11-01",
          LossView.REVIEW,
          "lost|departure:2026-11-01",
          FeedbackView.RIGHT,
          "good|2026-12-24|seasonal|dana",
          FeedbackView.WRONG,
          "good|2026-12-24|seasonal|dana",
          AnomalyView.REAL,
          "UsageReported|2026-11-18",
          AnomalyView.WRONG,
          "UsageReported|2026-11-18",
          AccountListView.MORE,
          "2 at risk",
          RevenueReportView.MEANING,
          "how",
          DigestView.POST,
          "leadership");

  private ButtonInputs() {}

  static List<String> all() {
    var inputs = new ArrayList<String>();
    OF_ACCOUNTS.forEach(action -> inputs.add(action + "\ngood"));
    OF_RISKS.forEach(action -> inputs.add(action + "\ngood|1"));
    OF_DISAGREEMENTS.forEach(action -> inputs.add(action + "\ngood|1"));
    OTHERS.forEach((action, value) -> inputs.add(action + "\n" + value));
    return inputs.stream().sorted().toList();
  }

  /// Each on a message of its own, for the same click is taken once.
  static String payload(String input, int number, String responseUrl) {
    var parts = input.split("\n", 2);
    return """
    {"type": "block_actions", "api_app_id": "A0", "token": "x", "trigger_id": "click-%3$d",
     "team": {"id": "%1$s", "domain": "bench"},
     "user": {"id": "%2$s", "username": "bench", "name": "bench", "team_id": "%1$s"},
     "channel": {"id": "%4$s", "name": "general"},
     "container": {"type": "message", "message_ts": "1763629200.%3$06d", "channel_id": "%4$s",
      "is_ephemeral": false},
     "response_url": "%5$s", "state": {"values": {}},
     "actions": [{"type": "button", "block_id": "b", "action_id": %6$s, "value": %7$s,
      "action_ts": "1763629201.%3$06d"}]}
    """
        .formatted(
            SignedCommands.TEAM,
            SignedCommands.USER,
            number,
            SignedCommands.CHANNEL,
            responseUrl,
            StrictJson.write(new TextNode(parts[0])),
            StrictJson.write(new TextNode(parts.length > 1 ? parts[1] : "")));
  }
}
