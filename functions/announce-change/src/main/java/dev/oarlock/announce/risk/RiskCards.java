package dev.oarlock.announce.risk;

import dev.oarlock.announce.post.ChannelPoster;
import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheredAnnouncement;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.GatheringPoster.GatheredMessage;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.HealthChanged;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import dev.oarlock.domain.transition.announcement.Announcement.OverrideEnded;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.handling.RiskCardView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The card of each risk episode: one message, made anew of all that was announced of it, so that
/// it shows the latest whatever came first.
public record RiskCards(GatheringPoster poster, NextStepLookup advice, AlertGate gate) {
  private static final String CARD = "card:";

  /// The alert that an announcement goes on with.
  private static Optional<String> alertOf(Announcement announcement) {
    return switch (announcement) {
      case RiskUpdated it -> Optional.of(alert(it.about().account(), it.episode().number()));
      case AccountRecovered it -> Optional.of(alert(it.about().account(), it.episode()));
      case PlayUpdated it ->
          it.play().started().episode().stream()
              .mapToObj(number -> alert(it.about().account(), number))
              .findFirst();
      case AccountAtRisk _,
          AccountChurned _,
          DisagreementResolved _,
          ForecastsDisagree _,
          GongRung _,
          GongCorrected _,
          KudosTold _,
          EscalationUpdated _,
          HealthChanged _,
          OverrideEnded _,
          PulseRequested _,
          PulseWithdrawn _,
          ReasonRequested _,
          ReasonSettled _,
          RenewalLapsed _,
          RenewalOverdue _,
          RevenueContracted _,
          ContractionCorrected _ ->
          Optional.empty();
    };
  }

  /// Where to look for what to reply to: the list that it is in, or its own card.
  public static List<String> keysOf(Announcement announcement) {
    return alertOf(announcement).stream().flatMap(id -> Stream.of(id, CARD + id)).toList();
  }

  private static String alert(AccountId account, int episode) {
    return AnnouncementIds.atRisk(account, episode);
  }

  /// Whether it goes on with an alert that was told to nobody, or is for a card that is not there.
  public boolean isQuiet(Announcement announcement) {
    return alertOf(announcement)
        .filter(id ->
            isForCardAlone(announcement)
                ? poster.once().find(CARD + id).isEmpty()
                : poster.once().find(id).isEmpty() && gate.isQuiet(id))
        .isPresent();
  }

  private static boolean isForCardAlone(Announcement announcement) {
    return announcement instanceof RiskUpdated updated && updated.isForCardAlone();
  }

  /// Before any of it is shown.
  public void gather(Announcement announcement, DeliveryProgress progress) {
    cardOf(announcement)
        .filter(_ -> !isForCardAlone(announcement))
        .ifPresent(card -> {
          var content = GatheredAnnouncement.write(announcement);
          poster.gather(card, announcement.id(), content, progress);
        });
  }

  /// The key of a card that stands by itself.
  public static String cardOf(AccountAtRisk risk) {
    return CARD + risk.id();
  }

  private static Optional<String> cardOf(Announcement announcement) {
    var alert =
        announcement instanceof AccountAtRisk risk ? Optional.of(risk.id()) : alertOf(announcement);
    return alert.map(id -> CARD + id);
  }

  /// In the channel; where the same rule raised an alert about the account a few days ago, under
  /// that, which is then where the thread of this one is.
  public PostOutcome post(AccountAtRisk risk, String channel, DeliveryProgress progress) {
    gather(risk, progress);
    var message = message(cardOf(risk), channel);
    return gate.recent(risk).stream()
        .flatMap(alert -> poster.once().find(alert).stream())
        .filter(_ -> !poster.stands(message))
        .findFirst()
        .map(earlier -> under(earlier, poster.show(message.under(earlier), progress)))
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .orElseGet(() -> poster.show(message, progress));
  }

  private static PostOutcome under(MessageLocation earlier, PostOutcome outcome) {
    return outcome instanceof PostOutcome.Posted
        ? new PostOutcome.Posted(earlier.channel(), earlier.ts())
        : outcome;
  }

  /// Puts the card anew where it shows that a play runs, or is over.
  public Optional<PostOutcome> updateWithPlay(
      PlayUpdated updated, String channel, DeliveryProgress progress) {
    return PlayMessages.isShownOnCard(updated)
        ? update(updated, channel, progress)
        : Optional.empty();
  }

  /// Puts the card anew where there is one. An alert in a list of many gets its card with the first
  /// step that is taken about it, under the list.
  public Optional<PostOutcome> update(
      Announcement announcement, String channel, DeliveryProgress progress) {
    gather(announcement, progress);
    return cardOf(announcement)
        .map(card -> message(card, channel))
        .flatMap(message ->
            poster.stands(message) ? Optional.of(message) : underItsList(announcement, message))
        .map(message -> poster.show(message, progress));
  }

  private Optional<GatheredMessage> underItsList(
      Announcement announcement, GatheredMessage message) {
    return announcement instanceof RiskUpdated updated
            && updated.news() instanceof RiskNews.StepTaken
        ? alertOf(updated).flatMap(poster.once()::find).map(message::under)
        : Optional.empty();
  }

  private GatheredMessage message(String card, String channel) {
    return poster.message(card, channel, this::card);
  }

  private Card card(List<String> items) {
    var announced = items.stream().map(GatheredAnnouncement::read).toList();
    var card = RiskCardView.of(announced, advice::state).orElseThrow();
    return announced.stream()
            .filter(AccountAtRisk.class::isInstance)
            .anyMatch(it -> gate.isMutedByOwner((AccountAtRisk) it))
        ? poster.poster().mentions().silent().in(card)
        : card;
  }
}
