package dev.oarlock.announce;

import dev.oarlock.aws.store.slack.DeliveryBacklog.WaitingPost;

/// One post of an announcement into one channel; some announcements have two.
record ChannelDelivery(QueuedAnnouncement queued, String channel, String key) {
  BusNotification notification() {
    return queued.notification();
  }

  WaitingPost waiting() {
    return new WaitingPost(queued.at(), key, queued.event());
  }
}
