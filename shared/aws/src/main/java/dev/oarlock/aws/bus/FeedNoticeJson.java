package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.feed.FeedNotice;
import dev.oarlock.domain.feed.FeedNotice.FeedFellSilent;
import dev.oarlock.domain.feed.FeedNotice.FeedReturned;
import java.time.LocalDate;
import java.util.Set;

/// A notice about a source of signals as the detail of an event.
public final class FeedNoticeJson {
  /// The detail-types of notices.
  public static final Set<String> TYPES = Set.of("FeedFellSilent", "FeedReturned");

  private FeedNoticeJson() {}

  public static ObjectNode write(FeedNotice notice) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", notice.id())
            .put("source", notice.source())
            .put("feed", notice.feed())
            .put("since", notice.since().toString())
            .put("accounts", notice.accounts());
    return switch (notice) {
      case FeedFellSilent _ -> node;
      case FeedReturned returned -> node.put("until", returned.until().toString());
    };
  }

  /// An [IllegalArgumentException] says which field is missing, or that the type is not ours.
  public static FeedNotice read(String type, JsonNode detail) {
    var source = detail.required("source").textValue();
    var feed = detail.required("feed").textValue();
    var since = day(detail, "since");
    var accounts = detail.required("accounts").intValue();
    return switch (type) {
      case "FeedFellSilent" -> new FeedFellSilent(source, feed, since, accounts);
      case "FeedReturned" -> new FeedReturned(source, feed, since, day(detail, "until"), accounts);
      default -> throw new IllegalArgumentException("not a notice about a feed: " + type);
    };
  }

  private static LocalDate day(JsonNode detail, String name) {
    return LocalDate.parse(detail.required(name).textValue());
  }
}
