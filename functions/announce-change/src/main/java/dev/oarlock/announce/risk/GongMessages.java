package dev.oarlock.announce.risk;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheredAnnouncement;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import dev.oarlock.domain.transition.win.GongRules;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.CorrectedGongView;
import dev.oarlock.slack.view.kudos.GongReference;
import dev.oarlock.slack.view.kudos.KudosView;
import java.util.List;

/// The message of each gong, put anew in its place when what it told came to something else. It is
/// made of all that was announced of it, so that it says the same whatever came first or twice.
public record GongMessages(GatheringPoster poster, GongRules rules) {
  private static final String CARD = "card:";

  public PostOutcome ring(GongRung gong, String channel, DeliveryProgress progress) {
    return show(new Told(gong.id(), gong), channel, progress);
  }

  public PostOutcome correct(GongCorrected corrected, String channel, DeliveryProgress progress) {
    return show(new Told(corrected.gong(), corrected), channel, progress);
  }

  /// Who helped is said in the message of the win; a success that belongs to none has its own.
  public PostOutcome credit(KudosTold told, String channel, DeliveryProgress progress) {
    return show(new Told(told.kudos().gong().orElse(told.id()), told), channel, progress);
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
    var about = new GongReference(told.what().about().account(), told.gong());
    return poster.show(poster.message(told.card(), channel, items -> card(items, about)), progress);
  }

  private Card card(List<String> items, GongReference about) {
    var all = items.stream().map(GatheredAnnouncement::read).toList();
    var gong = all.stream().filter(it -> !(it instanceof KudosTold)).toList();
    var kudos =
        all.stream().filter(KudosTold.class::isInstance).map(KudosTold.class::cast).toList();
    if (gong.isEmpty()) {
      return KudosView.of(kudos.getFirst());
    }
    var card = CorrectedGongView.of(gong, rules);
    return CorrectedGongView.isWin(gong, rules)
        ? KudosView.under(card, kudos, about)
        : KudosView.under(card, kudos);
  }
}
