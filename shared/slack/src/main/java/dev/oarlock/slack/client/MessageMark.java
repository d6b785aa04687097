package dev.oarlock.slack.client;

import com.slack.api.model.Message;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The id that a message of ours carries in its metadata, by which it is found again when Slack's
/// answer to it was lost. Whoever reads the channel may read it, so it is an id and nothing else.
public record MessageMark(String id) {
  private static final String TYPE = "oarlock_message";
  private static final String FIELD = "id";

  public Message.Metadata metadata() {
    return Message.Metadata.builder().eventType(TYPE).eventPayload(Map.of(FIELD, id)).build();
  }

  /// The mark of a message; empty where it is none of ours.
  public static Optional<MessageMark> of(Message message) {
    return Optional.ofNullable(message.getMetadata())
        .filter(metadata -> TYPE.equals(metadata.getEventType()))
        .flatMap(metadata -> id(metadata.getEventPayload()))
        .map(MessageMark::new);
  }

  private static Optional<String> id(@Nullable Map<String, Object> payload) {
    return Optional.ofNullable(payload).map(it -> it.get(FIELD)).map(String::valueOf);
  }
}
