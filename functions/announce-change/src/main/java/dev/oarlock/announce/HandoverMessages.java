package dev.oarlock.announce;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.feedback.HandoverView;
import java.util.List;

/// One message a person and day for all accounts that the person takes over.
record HandoverMessages(ChannelRoutes routes, GatheringPoster poster) {
  void gather(PulseRequested wanted, DeliveryProgress progress) {
    var content = JsonTree.write(AnnouncementJson.write(wanted));
    poster.gather(key(wanted), wanted.id(), content, progress);
  }

  PostOutcome show(PulseRequested wanted, DeliveryProgress progress) {
    gather(wanted, progress);
    var message = poster.message(key(wanted), channel(wanted), HandoverMessages::card);
    return poster.show(message, progress);
  }

  String channel(PulseRequested wanted) {
    return routes.ownersChannel(wanted.about());
  }

  private String key(PulseRequested wanted) {
    return "handover:" + wanted.about().day() + ":" + routes.owner(wanted.about());
  }

  private static Card card(List<String> items) {
    return HandoverView.of(items.stream().map(HandoverMessages::read).toList());
  }

  private static PulseRequested read(String item) {
    var announcement = AnnouncementJson.read("PulseRequested", JsonTree.parse(item));
    return (PulseRequested) announcement;
  }
}
