package dev.oarlock.announce.message;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.route.ChannelDelivery;

/// A delivery in one invocation.
public record DeliveryStep(ChannelDelivery delivery, DeliveryProgress progress) {
  public String key() {
    return delivery.key();
  }

  String channel() {
    return delivery.channel();
  }
}
