package dev.oarlock.announce.risk;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheredAnnouncement;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.CorrectedGongView;
import java.util.List;

/// The message of each gong, put anew in its place when what it told came to something else. It is
/// made of all that was announced of it, so that it says the same whatever came first or twice.
public record GongMessages(GatheringPoster poster) {
  private static final String CARD = "card:";

  public PostOutcome ring(GongRung gong, String channel, DeliveryProgress progress) {
    return show(new Told(gong.id(), gong), channel, progress);
  }

  public PostOutcome correct(GongCorrected corrected, String channel, DeliveryProgress progress) {
    return show(new Told(corrected.gong(), corrected), channel, progress);
  }

  /// What was told of a gong.
  private record Told(String gong, Announcement what) {
    String card() {
      return CARD + gong;
    }
  }

  private PostOutcome show(Told told, String channel, DeliveryProgress progress) {
    var content = GatheredAnnouncement.write(told.what());
    poster.gather(told.card(), told.what().id(), content, progress);
    return poster.show(poster.message(told.card(), channel, GongMessages::card), progress);
  }

  private static Card card(List<String> items) {
    return CorrectedGongView.of(items.stream().map(GatheredAnnouncement::read).toList());
  }
}
