package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Hands the writing of a digest to the function that does it: reading the whole book takes longer
/// than Slack waits for an answer.
record DigestRequests(World world) {
  void ask(String channel, String user, String responseUrl, String correlation) {
    var detail =
        Json.object()
            .put("channel", channel)
            .put("user", user)
            .put("responseUrl", responseUrl)
            .put("correlation", correlation);
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(world.setting("BUS_NAME"))
            .source("oarlock")
            .detailType("DigestRequested")
            .detail(Json.write(detail))
            .build();
    var result = world.bus().putEvents(put -> put.entries(entry));
    if (result.failedEntryCount() != null && result.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "the bus refused the request: " + result.entries().getFirst().errorCode());
    }
  }
}
