package dev.oarlock.announce.message;

import dev.oarlock.announce.message.BurstMessages.BurstPlace;
import dev.oarlock.announce.post.ChannelPoster;
import dev.oarlock.announce.post.PostedOnce;
import dev.oarlock.announce.risk.RiskCards;
import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.util.Optional;
import java.util.stream.Stream;

/// Messages in a channel: by themselves, in the list of a burst, under an alert, or in the place of
/// one that stands.
public record ChannelMessages(ChannelPoster poster, PostedOnce once, BurstMessages bursts) {
  /// One of a burst in the list of it.
  public PostOutcome inChannel(DeliveryStep step, Announcement announcement, Card message) {
    return listed(step, announcement)
        .orElseGet(() ->
            poster.post(
                step.key(), step.delivery().channel(), message, counterpart(step.delivery())));
  }

  Optional<PostOutcome> listed(DeliveryStep step, Announcement announcement) {
    return bursts.show(announcement, burst(step.delivery()), step.progress());
  }

  /// Updates the card that asked; posts a new one where there was none or it is gone.
  public PostOutcome inPlace(DeliveryStep step, DisagreementResolved resolved) {
    var card = DisagreementView.of(resolved);
    return once.find(
            AnnouncementIds.forecastsDisagree(resolved.about().account(), resolved.number()))
        .map(post -> poster.update(post, step.delivery().channel(), card))
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .orElseGet(() -> inChannel(step, resolved, card));
  }

  /// A card that was deleted stands elsewhere now.
  Optional<PostOutcome> underAlert(DeliveryStep step, Announcement announcement, Card note) {
    return alerts(announcement)
        .distinct()
        .map(alert -> poster.reply(step.key(), alert, note))
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .findFirst();
  }

  public Stream<MessageLocation> alerts(Announcement announcement) {
    return RiskCards.keysOf(announcement).stream().flatMap(key -> once.find(key).stream());
  }

  public Optional<MessageLocation> counterpart(ChannelDelivery delivery) {
    return DeliveryPlan.counterpart(delivery).flatMap(once::find);
  }

  public static BurstPlace burst(ChannelDelivery delivery) {
    return new BurstPlace(delivery.channel(), delivery.queued().at());
  }
}
