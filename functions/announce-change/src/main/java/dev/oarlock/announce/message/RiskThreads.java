package dev.oarlock.announce.message;

import dev.oarlock.announce.risk.PlayMessages;
import dev.oarlock.announce.risk.RiskCards;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.RecoveredView;
import dev.oarlock.slack.view.handling.LeadershipCardView;
import dev.oarlock.slack.view.handling.RiskCardView;
import java.util.Optional;

/// What is said of a risk: its card, the news in the thread under it, its play and its end.
public record RiskThreads(ChannelMessages channel, RiskCards risks, PlayMessages plays) {
  /// One of a burst in the list of it, any other as a card that is kept current.
  public PostOutcome atRisk(DeliveryStep step, AccountAtRisk risk) {
    return channel
        .listed(step, risk)
        .orElseGet(() -> risks.post(risk, step.channel(), step.progress()));
  }

  /// On the card, and for those who follow its thread.
  public PostOutcome riskNews(DeliveryStep step, RiskUpdated updated) {
    return DeliveryPlan.isOfLeads(step.key())
        ? channel.inChannel(step, updated, LeadershipCardView.of(updated))
        : onCard(step, updated).orElseGet(() -> underAlert(step, updated));
  }

  /// The checklist, under the card of its risk, which says that there is one.
  public PostOutcome play(DeliveryStep step, PlayUpdated updated) {
    return risks
        .updateWithPlay(updated, step.channel(), step.progress())
        .filter(outcome -> !(outcome instanceof PostOutcome.Posted))
        .orElseGet(() ->
            plays.show(
                updated, step.channel(), channel.alerts(updated).findFirst(), step.progress()));
  }

  private PostOutcome underAlert(DeliveryStep step, RiskUpdated updated) {
    var note = RiskCardView.news(updated);
    return channel
        .underAlert(step, updated, note)
        .orElseGet(() -> channel.poster().post(step.key(), step.channel(), note));
  }

  /// Puts the card of a risk anew; present if that has to be tried again.
  private Optional<PostOutcome> onCard(DeliveryStep step, Announcement announcement) {
    return risks
        .update(announcement, step.channel(), step.progress())
        .filter(outcome -> !(outcome instanceof PostOutcome.Posted));
  }

  public PostOutcome recovered(DeliveryStep step, AccountRecovered recovered) {
    return onCard(step, recovered)
        .or(() -> channel.listed(step, recovered))
        .orElseGet(() -> underItsAlert(step, recovered));
  }

  private PostOutcome underItsAlert(DeliveryStep step, AccountRecovered recovered) {
    var note = RecoveredView.of(recovered);
    return channel
        .underAlert(step, recovered, note)
        .orElseGet(() -> channel.inChannel(step, recovered, note));
  }
}
