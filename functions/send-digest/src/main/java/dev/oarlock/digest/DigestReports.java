package dev.oarlock.digest;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.client.PostOutcome;
import java.util.Map;

/// What operators hear of posting: log lines, metrics, and which channel is closed.
record DigestReports(AppContext appContext, FunctionLog log, FunctionMetrics metrics) {
  static DigestReports of(AppContext appContext, FunctionLog log) {
    return new DigestReports(appContext, log, FunctionMetrics.of(appContext, "SendDigest"));
  }

  /// A table in the thread is part of the digest that is counted already.
  void report(DigestTrigger trigger, MessagePlace place, PostOutcome outcome) {
    switch (outcome) {
      case PostOutcome.Posted _ -> {
        if (place.thread().isEmpty()) {
          metrics.count("DigestsPosted", 1);
          log.info(trigger.correlation(), "digest posted", Map.of());
          ClosedChannels.of(appContext).opened(place.channel());
        }
      }
      case PostOutcome.RateLimited _ -> metrics.count("SlackRateLimited", 1);
      case PostOutcome.Busy _ -> warn(trigger, "another run is posting it");
      case PostOutcome.Held(var reason, _) -> warn(trigger, reason);
      case PostOutcome.Unavailable(var reason) -> {
        metrics.count("SlackUnavailable", 1);
        warn(trigger, reason);
      }
      case PostOutcome.Unclear(_, var reason) -> {
        metrics.count("PostsUnclear", 1);
        warn(trigger, "posted or not, Slack did not say: " + reason);
      }
      case PostOutcome.Spent(var reason) -> {
        countFailure();
        warn(trigger, "sent twice without an answer and never again: " + reason);
      }
      case PostOutcome.Refused refused -> {
        countFailure();
        warn(trigger, "Slack refused the digest: " + refused.error());
        if (refused.isAboutChannel()) {
          ClosedChannels.of(appContext).note(place.channel(), refused.error(), "no other");
        }
      }
    }
  }

  void countFailure() {
    metrics.count("DigestsFailed", 1);
  }

  private void warn(DigestTrigger trigger, String reason) {
    log.warn(trigger.correlation(), "digest not posted", Map.of("reason", reason));
  }
}
