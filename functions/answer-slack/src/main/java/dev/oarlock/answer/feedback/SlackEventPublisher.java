package dev.oarlock.answer.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Puts on the bus what somebody asked for or stated in Slack.
public record SlackEventPublisher(AppContext appContext) {
  public void put(String source, String type, ObjectNode detail) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(appContext.setting("BUS_NAME"))
            .source(source)
            .detailType(type)
            .detail(JsonTree.write(detail))
            .build();
    var result = appContext.bus().putEvents(put -> put.entries(entry));
    if (result.failedEntryCount() != null && result.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "the bus refused the event: " + result.entries().getFirst().errorCode());
    }
  }
}
