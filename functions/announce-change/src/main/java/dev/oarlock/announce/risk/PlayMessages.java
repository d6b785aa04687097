package dev.oarlock.announce.risk;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheredAnnouncement;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.play.PlayView;
import dev.oarlock.slack.view.play.PlayView.ShownPlay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The checklist of each play that was started: one message, under the card of the risk that it is
/// against, put anew with each step. It shows the latest whatever came first.
public record PlayMessages(GatheringPoster poster, Supplier<PlayCatalog> plays) {
  public PostOutcome show(
      PlayUpdated updated,
      String channel,
      Optional<MessageLocation> card,
      DeliveryProgress progress) {
    var key = "play:" + updated.about().account() + ":" + updated.play().run();
    poster.gather(key, updated.id(), GatheredAnnouncement.write(updated), progress);
    var message = poster.message(key, channel, this::card);
    return poster.show(card.map(message::under).orElse(message), progress);
  }

  private Card card(List<String> items) {
    return items.stream()
        .map(GatheredAnnouncement::read)
        .filter(PlayUpdated.class::isInstance)
        .map(PlayUpdated.class::cast)
        .max(Comparator.comparingLong(PlayUpdated::version))
        .map(this::checklist)
        .orElseThrow();
  }

  private Card checklist(PlayUpdated latest) {
    var about = latest.about();
    return PlayView.of(
        new ShownPlay(about.account(), about.name(), about.csm(), latest.play(), plays.get()));
  }

  /// Whether the card of the risk says something else since: that the play runs, or is over.
  static boolean isShownOnCard(Announcement announcement) {
    return announcement instanceof PlayUpdated updated
        && (updated.play().isFinished() || updated.play().latest().equals(updated.play().at()));
  }
}
