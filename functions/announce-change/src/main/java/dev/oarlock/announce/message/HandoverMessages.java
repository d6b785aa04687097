package dev.oarlock.announce.message;

import dev.oarlock.announce.message.BurstMessages.BurstPlace;
import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheredAnnouncement;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.GatheringPoster.GatheredMessage;
import dev.oarlock.announce.route.ChannelRoutes;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.feedback.HandoverView;
import java.util.List;
import java.util.Optional;

/// One message a person and day for all accounts that the person takes over; a list for all where
/// several people take over more than five at once. What is taken back the same day leaves both.
public record HandoverMessages(ChannelRoutes routes, GatheringPoster poster, BurstMessages bursts) {

  public void gather(PulseRequested wanted, BurstPlace place, DeliveryProgress progress) {
    gather(key(wanted, wanted.about().csm()), wanted, progress);
    bursts.gather(wanted, place, progress);
  }

  public void gather(PulseWithdrawn withdrawn, BurstPlace place, DeliveryProgress progress) {
    gather(key(withdrawn, Optional.of(withdrawn.asked())), withdrawn, progress);
    bursts.gatherTakenBack(withdrawn, place, progress);
  }

  private void gather(String key, Announcement handover, DeliveryProgress progress) {
    poster.gather(key, handover.id(), GatheredAnnouncement.write(handover), progress);
  }

  public PostOutcome show(PulseRequested wanted, BurstPlace place, DeliveryProgress progress) {
    gather(wanted, place, progress);
    var own = own(key(wanted, wanted.about().csm()), place);
    return show(own, bursts.show(wanted, place, progress), progress);
  }

  public PostOutcome show(PulseWithdrawn withdrawn, BurstPlace place, DeliveryProgress progress) {
    gather(withdrawn, place, progress);
    var own = own(key(withdrawn, Optional.of(withdrawn.asked())), place);
    return show(own, bursts.showTakenBack(withdrawn, place, progress), progress);
  }

  /// The message of the person stands beside the list where it stood before there was one.
  private PostOutcome show(
      GatheredMessage own, Optional<PostOutcome> listed, DeliveryProgress progress) {
    return listed
        .filter(outcome -> !(outcome instanceof PostOutcome.Posted) || !poster.stands(own))
        .orElseGet(() -> poster.show(own, progress));
  }

  private GatheredMessage own(String key, BurstPlace place) {
    return poster.message(key, place.channel(), HandoverMessages::card);
  }

  String channel(PulseRequested wanted) {
    return routes.ownersChannel(wanted.about());
  }

  /// Where the one who was asked reads.
  String channel(PulseWithdrawn withdrawn) {
    return routes.channelOf(Optional.of(withdrawn.asked()), withdrawn.about().segment());
  }

  private String key(Announcement handover, Optional<Csm> asked) {
    return "handover:" + handover.about().day() + ":" + routes.owner(asked);
  }

  private static Card card(List<String> items) {
    return HandoverView.of(items.stream().map(GatheredAnnouncement::read).toList());
  }
}
