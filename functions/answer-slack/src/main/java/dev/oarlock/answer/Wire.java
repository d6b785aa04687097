package dev.oarlock.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Puts on the bus what somebody asked for or said in Slack.
record Wire(World world) {
  void put(String source, String type, ObjectNode detail) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(world.setting("BUS_NAME"))
            .source(source)
            .detailType(type)
            .detail(Json.write(detail))
            .build();
    var result = world.bus().putEvents(put -> put.entries(entry));
    if (result.failedEntryCount() != null && result.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "the bus refused the event: " + result.entries().getFirst().errorCode());
    }
  }
}
