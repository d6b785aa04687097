package dev.oarlock.announce.route;

import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.erasure.KnownErasures;
import java.time.Instant;

/// An announcement as it waits: the event that brought it, and when that was published.
public record QueuedAnnouncement(String event, Instant at, BusNotification notification) {

  /// An [IllegalArgumentException] says that it is none. Without a time of its own it is as old as
  /// `now`.
  public static QueuedAnnouncement read(String event, Instant now) {
    var json = JsonTree.parse(event);
    var time = json.path("time").asText();
    return new QueuedAnnouncement(
        event,
        time.isEmpty() ? now : Instant.parse(time),
        BusNotification.of(EventEnvelope.from(json)));
  }

  /// What is told of an account that was erased meanwhile is told to nobody.
  public boolean isErased(KnownErasures erased) {
    return notification instanceof BusNotification.AboutAccount(var announcement, _)
        && erased.isErased(announcement.about().account());
  }
}
