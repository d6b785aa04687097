package dev.oarlock.announce;

import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.slack.client.PostOutcome;
import java.util.Map;

/// Tells operators how posts went: in the log and as metrics.
record DeliveryReports(FunctionLog log, FunctionMetrics metrics) {
  void failed(RuntimeException cause) {
    log.error("backlog", "announcement failed", cause);
    metrics.count("AnnouncementsFailed", 1);
  }

  void outcome(ChannelDelivery delivery, PostOutcome outcome) {
    var correlation = delivery.notification().correlation();
    switch (outcome) {
      case PostOutcome.Posted _ -> {
        metrics.count("AnnouncementsPosted", 1);
        log.info(correlation, "posted", Map.of("type", delivery.notification().type()));
      }
      case PostOutcome.RateLimited(var wait) -> {
        metrics.count("SlackRateLimited", 1);
        log.info(correlation, "Slack rate limit", Map.of("seconds", wait.toSeconds()));
      }
      case PostOutcome.Busy _ -> {}
      case PostOutcome.Unavailable(var reason) -> {
        metrics.count("SlackUnavailable", 1);
        log.warn(correlation, "Slack is not there", reason(delivery, reason));
      }
      case PostOutcome.Unclear(_, var reason) -> unclear(delivery, reason);
      case PostOutcome.Held(var reason, var isNew) when isNew -> unclear(delivery, reason);
      case PostOutcome.Held(var reason, _) ->
          log.info(correlation, "still unclear whether it is posted", reason(delivery, reason));
      case PostOutcome.Spent(var reason) -> {
        metrics.count("AnnouncementsFailed", 1);
        log.warn(
            correlation,
            "sent twice without an answer and never again: look for it in its channel",
            reason(delivery, reason));
      }
      case PostOutcome.Refused(var error) -> {
        metrics.count("AnnouncementsFailed", 1);
        log.warn(correlation, "Slack refused", reason(delivery, error));
      }
    }
  }

  private void unclear(ChannelDelivery delivery, String reason) {
    metrics.count("PostsUnclear", 1);
    log.warn(
        delivery.notification().correlation(),
        "posted or not, Slack did not say",
        reason(delivery, reason));
  }

  private static Map<String, Object> reason(ChannelDelivery delivery, String reason) {
    return Map.of("type", delivery.notification().type(), "reason", reason);
  }
}
