package dev.oarlock.answer.asking;

import dev.oarlock.answer.feedback.SlackEventPublisher;
import dev.oarlock.aws.json.JsonTree;

/// Asks for a digest on the bus: reading the whole portfolio takes longer than Slack waits for an
/// answer.
public record DigestRequests(SlackEventPublisher events) {
  public void request(String channel, String user, String responseUrl, String correlation) {
    var detail =
        JsonTree.object()
            .put("channel", channel)
            .put("user", user)
            .put("responseUrl", responseUrl)
            .put("correlation", correlation);
    events.put("oarlock", "DigestRequested", detail);
  }
}
