package dev.oarlock.answer;

import dev.oarlock.aws.events.Json;

/// Hands the writing of a digest to the function that does it: reading the whole book takes longer
/// than Slack waits for an answer.
record DigestRequests(Wire wire) {
  void ask(String channel, String user, String responseUrl, String correlation) {
    var detail =
        Json.object()
            .put("channel", channel)
            .put("user", user)
            .put("responseUrl", responseUrl)
            .put("correlation", correlation);
    wire.put("oarlock", "DigestRequested", detail);
  }
}
