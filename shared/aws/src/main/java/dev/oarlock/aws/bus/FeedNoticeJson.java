package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.feed.FeedNotice;
import dev.oarlock.domain.feed.FeedNotice.FeedFellSilent;
import dev.oarlock.domain.feed.FeedNotice.FeedGivenUp;
import dev.oarlock.domain.feed.FeedNotice.FeedReturned;
import dev.oarlock.domain.feed.FeedNotice.TideOver;
import dev.oarlock.domain.feed.FeedNotice.TideSeen;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Tide;
import java.time.LocalDate;
import java.util.Set;

/// A notice about signals that stay away or are in doubt, as the detail of an event.
public final class FeedNoticeJson {
  /// The detail-types of notices.
  public static final Set<String> TYPES =
      Set.of("FeedFellSilent", "FeedReturned", "FeedGivenUp", "TideSeen", "TideOver");

  private FeedNoticeJson() {}

  public static ObjectNode write(FeedNotice notice) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", notice.id())
            .put("feed", notice.feed())
            .put("since", notice.since().toString());
    return switch (notice) {
      case FeedFellSilent it -> node.put("source", it.source()).put("accounts", it.accounts());
      case FeedGivenUp it -> node.put("source", it.source()).put("accounts", it.accounts());
      case FeedReturned it ->
          node.put("source", it.source())
              .put("accounts", it.accounts())
              .put("until", it.until().toString());
      case TideSeen(var tide) -> tide(node, tide);
      case TideOver it ->
          node.put("until", it.until().toString())
              .put("end", Words.of(it.end()))
              .put("accounts", it.accounts());
    };
  }

  private static ObjectNode tide(ObjectNode node, Tide tide) {
    return node.put("motion", tide.motion().key())
        .put("moved", tide.moved())
        .put("of", tide.of())
        .put("usual", tide.usual())
        .put("chance", tide.chance());
  }

  /// An [IllegalArgumentException] says which field is missing, or that the type is not ours.
  public static FeedNotice read(String type, JsonNode detail) {
    return switch (type) {
      case "TideSeen" -> new TideSeen(tide(detail));
      case "TideOver" ->
          new TideOver(
              text(detail, "feed"),
              day(detail, "since"),
              day(detail, "until"),
              Words.read(End.class, text(detail, "end")),
              detail.required("accounts").intValue());
      default -> ofSource(type, detail);
    };
  }

  private static FeedNotice ofSource(String type, JsonNode detail) {
    var source = text(detail, "source");
    var feed = text(detail, "feed");
    var since = day(detail, "since");
    var accounts = detail.required("accounts").intValue();
    return switch (type) {
      case "FeedFellSilent" -> new FeedFellSilent(source, feed, since, accounts);
      case "FeedGivenUp" -> new FeedGivenUp(source, feed, since, accounts);
      case "FeedReturned" -> new FeedReturned(source, feed, since, day(detail, "until"), accounts);
      default -> throw new IllegalArgumentException("not a notice about a feed: " + type);
    };
  }

  private static Tide tide(JsonNode detail) {
    return new Tide(
        Motion.of(text(detail, "motion")),
        day(detail, "since"),
        detail.required("moved").intValue(),
        detail.required("of").intValue(),
        detail.required("usual").doubleValue(),
        detail.required("chance").doubleValue());
  }

  private static String text(JsonNode detail, String name) {
    return detail.required(name).textValue();
  }

  private static LocalDate day(JsonNode detail, String name) {
    return LocalDate.parse(text(detail, name));
  }
}
