package dev.oarlock.announce;

import dev.oarlock.aws.store.slack.MessageLocation;
import dev.oarlock.aws.store.slack.PostOnceResult;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.HealthChanged;
import dev.oarlock.domain.transition.announcement.Announcement.OverrideEnded;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.AccountChurnedView;
import dev.oarlock.slack.view.alert.AtRiskView;
import dev.oarlock.slack.view.alert.GongView;
import dev.oarlock.slack.view.alert.RecoveredView;
import dev.oarlock.slack.view.alert.RenewalLapsedView;
import dev.oarlock.slack.view.alert.RenewalOverdueView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.operations.DataQualityView;
import dev.oarlock.slack.view.operations.ModelDriftView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.time.Duration;

/// Posts an announcement into its channel; a recovery into the thread of the alert that it ends.
record SlackAnnouncer(
    ChannelRoutes routes, ChannelPoster poster, PostedMessages posted, HandoverMessages handovers) {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String LEADS = ":leads";

  /// Where it stands now, or why Slack refused it.
  PostOutcome announce(BusNotification notification, DeliveryProgress progress) {
    var outcome = post(notification, progress);
    // rate limited, we wait once as long as Slack says, if there is time
    return outcome instanceof PostOutcome.RateLimited(var pause) && progress.budget().waitFor(pause)
        ? post(notification, progress)
        : outcome;
  }

  private PostOutcome post(BusNotification notification, DeliveryProgress progress) {
    return switch (notification) {
      case BusNotification.AboutDataQuality(var notice, _) ->
          inChannel(notification, routes.ops(), DataQualityView.of(notice));
      case BusNotification.AboutModel(var drift, _) ->
          inChannel(notification, routes.ops(), ModelDriftView.of(drift));
      case BusNotification.AboutAccount(PulseRequested pulse, var correlation) ->
          handovers.show(correlation, pulse, progress);
      case BusNotification.AboutAccount(var announcement, _) -> post(notification, announcement);
    };
  }

  private PostOutcome post(BusNotification notification, Announcement announcement) {
    var channel = routes.channel(announcement);
    return switch (announcement) {
      case AccountAtRisk risk -> inChannel(notification, channel, AtRiskView.of(risk));
      case GongRung gong -> ring(notification, channel, gong);
      case RenewalOverdue overdue ->
          forLeadsToo(notification, channel, RenewalOverdueView.of(overdue));
      case RenewalLapsed lapsed -> forLeadsToo(notification, channel, RenewalLapsedView.of(lapsed));
      case AccountChurned churned ->
          forLeadsToo(notification, channel, AccountChurnedView.of(churned));
      case AccountRecovered recovered -> inThread(notification, recovered);
      case OverrideEnded ended -> inChannel(notification, channel, FeedbackView.of(ended));
      case PulseRequested _ -> new PostOutcome.Refused("a handover is one of several");
      case ForecastsDisagree open -> inChannel(notification, channel, DisagreementView.of(open));
      case DisagreementResolved resolved -> inPlace(notification, resolved);
      case HealthChanged _ -> new PostOutcome.Refused("a change of health is not for channels");
    };
  }

  private PostOutcome ring(BusNotification notification, String channel, GongRung gong) {
    for (var undone : AnnouncementIds.undoneBy(gong.about().account(), gong.id(), gong.win())) {
      correct(notification, undone, AccountChurnedView.undone(gong));
      correct(notification, undone + LEADS, AccountChurnedView.undone(gong));
    }
    return inChannel(notification, channel, GongView.of(gong));
  }

  /// Says once, under what was told, that it was not so. If that fails, the gong says it.
  private void correct(BusNotification notification, String told, Card card) {
    posted
        .find(told)
        .ifPresent(message -> {
          var _ =
              posted.postOnce(
                  notification.id() + ":" + told,
                  () -> poster.reply(message, card),
                  outcome -> outcome.location(MessageLocation::new));
        });
  }

  /// What leads hear as well: in their channel, and then where the owner reads it, in each once. If
  /// the second one fails, the next delivery skips the first.
  private PostOutcome forLeadsToo(BusNotification notification, String channel, Card card) {
    if (routes.leads().equals(channel)) {
      return inChannel(notification, channel, card);
    }
    var forLeads =
        posted.postOnce(
            notification.id() + LEADS,
            () -> inChannel(notification, routes.leads(), card),
            outcome -> outcome.location(MessageLocation::new));
    return switch (forLeads) {
      case PostOnceResult.Attempted<PostOutcome>(PostOutcome.Posted _) ->
          inChannel(notification, channel, card);
      case PostOnceResult.AlreadyPosted<PostOutcome> _ -> inChannel(notification, channel, card);
      case PostOnceResult.Attempted<PostOutcome>(var refused) -> refused;
      case PostOnceResult.HeldByOther<PostOutcome> _ -> new PostOutcome.RateLimited(PAUSE);
    };
  }

  private PostOutcome inThread(BusNotification notification, AccountRecovered recovered) {
    var note = RecoveredView.of(recovered);
    var alert =
        posted.find(AnnouncementIds.atRisk(recovered.about().account(), recovered.episode()));
    var reply = alert.map(post -> poster.reply(post, note));
    return reply
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .orElseGet(() -> inChannel(notification, routes.channel(recovered), note));
  }

  /// Updates the card that asked; posts a new one where there was none or it is gone.
  private PostOutcome inPlace(BusNotification notification, DisagreementResolved resolved) {
    var card = DisagreementView.of(resolved);
    return posted
        .find(AnnouncementIds.forecastsDisagree(resolved.about().account(), resolved.number()))
        .map(post -> poster.update(post, card))
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .orElseGet(() -> inChannel(notification, routes.channel(resolved), card));
  }

  private PostOutcome inChannel(BusNotification notification, String channel, Card message) {
    return poster.post(notification.correlation(), channel, message);
  }
}
