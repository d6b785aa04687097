package dev.oarlock.announce.route;

import dev.oarlock.aws.store.slack.DeliveryBacklog.WaitingPost;

/// One post of an announcement into one channel; some announcements have two.
public record ChannelDelivery(QueuedAnnouncement queued, String channel, String key) {
  public BusNotification notification() {
    return queued.notification();
  }

  public WaitingPost waiting() {
    return new WaitingPost(queued.at(), key, queued.event());
  }
}
