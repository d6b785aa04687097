package dev.oarlock.aws.bus;

import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice;
import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.transition.announcement.Announcement;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Publishes Oarlock's own events on the bus: source `oarlock`, at least once, with ids by which
/// repeats are recognized.
public final class EventPublisher {
  private static final String SOURCE = "oarlock";

  /// EventBridge takes ten entries a call.
  public static final int MAX_ENTRIES = 10;

  private static final int ATTEMPTS = 3;

  private final EventBridgeClient client;
  private final String name;

  public EventPublisher(EventBridgeClient client, String name) {
    this.client = client;
    this.name = name;
  }

  public static EventPublisher of(AppContext appContext) {
    return new EventPublisher(appContext.bus(), appContext.setting("BUS_NAME"));
  }

  /// With the id of the signal's event that led to it.
  public record CausedAnnouncement(Announcement announcement, String correlation) {}

  /// In their order. A [RetryableException] says that the bus did not take them all.
  public void publish(List<CausedAnnouncement> announcements) {
    var entries =
        announcements.stream().map(one -> entry(one.announcement(), one.correlation())).toList();
    for (var from = 0; from < entries.size(); from += MAX_ENTRIES) {
      put(entries.subList(from, Math.min(from + MAX_ENTRIES, entries.size())));
    }
  }

  /// Notifies operators about a source of signals.
  public void publish(DataQualityNotice notice) {
    var detail = DataQualityNoticeJson.write(notice).put("correlation", notice.id());
    put(List.of(entry(notice.type(), JsonTree.write(detail))));
  }

  /// Notifies operators that the portfolio has drifted away from the churn model.
  public void publish(DriftReport drift) {
    var detail = DriftReportJson.write(drift).put("correlation", DriftReportJson.id(drift));
    put(List.of(entry(DriftReportJson.TYPE, JsonTree.write(detail))));
  }

  /// Tells that a question whose an id is may stand otherwise.
  public void publish(IdentityNotice notice) {
    put(List.of(entry(IdentityNotice.TYPE, JsonTree.write(notice.write()))));
  }

  /// A digest in a channel that nobody waits for; by its name it is posted once.
  public record DigestRequest(String channel, String name, DigestVersion version) {}

  public void requestDigest(DigestRequest request) {
    var detail =
        JsonTree.object()
            .put("channel", request.channel())
            .put("target", request.channel())
            .put("correlation", request.name())
            .put("version", request.version().text())
            .put("post", true);
    put(List.of(entry("DigestRequested", JsonTree.write(detail))));
  }

  private PutEventsRequestEntry entry(Announcement announcement, String correlation) {
    var detail = AnnouncementJson.write(announcement).put("correlation", correlation);
    return entry(announcement.type(), JsonTree.write(detail));
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
    var remaining = entries;
    for (var tries = 0; tries < ATTEMPTS && !remaining.isEmpty(); tries++) {
      remaining = put(client, remaining);
    }
    if (!remaining.isEmpty()) {
      throw new RetryableException("the bus refused " + remaining.size() + " announcements");
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
