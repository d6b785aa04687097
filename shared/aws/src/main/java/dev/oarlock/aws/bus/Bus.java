package dev.oarlock.aws.bus;

import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.feed.FeedNotice;
import dev.oarlock.domain.train.Drift;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// The event bus, as Oarlock speaks on it: source `oarlock`, at least once, with ids to tell
/// repeats by.
public final class Bus {
  private static final String SOURCE = "oarlock";

  /// EventBridge takes ten entries a call.
  private static final int BATCH = 10;

  private static final int TRIES = 3;

  private final EventBridgeClient client;
  private final String name;

  public Bus(EventBridgeClient client, String name) {
    this.client = client;
    this.name = name;
  }

  public static Bus of(World world) {
    return new Bus(world.bus(), world.setting("BUS_NAME"));
  }

  /// Says everything; `correlation` is the id of the signal's event that led to it. An
  /// [IllegalStateException] tells that the bus would not take it all.
  public void say(List<Announcement> announcements, String correlation) {
    var entries = announcements.stream().map(one -> entry(one, correlation)).toList();
    for (var from = 0; from < entries.size(); from += BATCH) {
      put(entries.subList(from, Math.min(from + BATCH, entries.size())));
    }
  }

  /// Tells operators about a source of signals.
  public void tell(FeedNotice notice) {
    var detail = FeedNoticeJson.write(notice).put("correlation", notice.id());
    put(List.of(entry(notice.type(), Json.write(detail))));
  }

  /// Tells operators that the book has moved away from the churn model.
  public void tell(Drift drift) {
    var detail = DriftJson.write(drift).put("correlation", DriftJson.id(drift));
    put(List.of(entry(DriftJson.TYPE, Json.write(detail))));
  }

  private PutEventsRequestEntry entry(Announcement announcement, String correlation) {
    var detail = AnnouncementJson.write(announcement).put("correlation", correlation);
    return entry(announcement.type(), Json.write(detail));
  }

  private PutEventsRequestEntry entry(String type, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName(name)
        .source(SOURCE)
        .detailType(type)
        .detail(detail)
        .build();
  }

  private void put(List<PutEventsRequestEntry> entries) {
    var left = entries;
    for (var tries = 0; tries < TRIES && !left.isEmpty(); tries++) {
      left = put(client, left);
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("the bus refused " + left.size() + " announcements");
    }
  }

  /// Puts up to ten entries on a bus, and returns those that it did not take.
  public static List<PutEventsRequestEntry> put(
      EventBridgeClient client, List<PutEventsRequestEntry> entries) {
    var results = client.putEvents(put -> put.entries(entries)).entries();
    var refused = new ArrayList<PutEventsRequestEntry>();
    for (var i = 0; i < results.size(); i++) {
      if (results.get(i).errorCode() != null) {
        refused.add(entries.get(i));
      }
    }
    return refused;
  }
}
