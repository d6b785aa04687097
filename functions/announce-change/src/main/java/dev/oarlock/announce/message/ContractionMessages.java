package dev.oarlock.announce.message;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheredAnnouncement;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.RevenueContractedView;
import java.util.function.Supplier;

/// The message of each contraction, that of the leads too, put anew in its place when what it told
/// came to less. It is made of all that was announced of it, so that it says the same whatever came
/// first or twice.
public record ContractionMessages(GatheringPoster poster, Supplier<ReasonCatalog> reasons) {
  private static final String CARD = "card:";

  public PostOutcome tell(
      RevenueContracted less, ChannelDelivery delivery, DeliveryProgress progress) {
    return show(less.id(), less, new Place(delivery, progress));
  }

  public PostOutcome correct(
      ContractionCorrected corrected, ChannelDelivery delivery, DeliveryProgress progress) {
    return show(corrected.contracted(), corrected, new Place(delivery, progress));
  }

  /// A delivery in one invocation.
  private record Place(ChannelDelivery delivery, DeliveryProgress progress) {}

  private PostOutcome show(String contracted, Announcement what, Place place) {
    var delivery = place.delivery();
    var isOfLeads = DeliveryPlan.isOfLeads(delivery.key());
    var ofLeads = CARD + DeliveryPlan.ofLeads(contracted);
    var key = isOfLeads ? ofLeads : CARD + contracted;
    poster.gather(key, what.id(), GatheredAnnouncement.write(what), place.progress());
    return poster.show(
        poster
            .message(
                key,
                delivery.channel(),
                items ->
                    RevenueContractedView.ofAll(
                        items.stream().map(GatheredAnnouncement::read).toList(), reasons.get()))
            .beside(isOfLeads ? CARD + contracted : ofLeads),
        place.progress());
  }
}
