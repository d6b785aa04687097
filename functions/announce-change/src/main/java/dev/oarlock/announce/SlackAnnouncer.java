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
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.AccountChurnedView;
import dev.oarlock.slack.view.alert.AtRiskView;
import dev.oarlock.slack.view.alert.GongView;
import dev.oarlock.slack.view.alert.RecoveredView;
import dev.oarlock.slack.view.alert.RenewalLapsedView;
import dev.oarlock.slack.view.alert.RenewalOverdueView;
import dev.oarlock.slack.view.alert.RevenueContractedView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.operations.DataQualityView;
import dev.oarlock.slack.view.operations.ModelDriftView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Posts an announcement into its channel; a recovery into the thread of the alert that it ends.
record SlackAnnouncer(
    ChannelRoutes routes, ChannelPoster poster, PostedMessages posted, GatheredMessages gathered) {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String LEADS = ":leads";

  /// What becomes one message of several.
  record GatheredMessages(HandoverMessages handovers, BurstMessages bursts) {}

  /// Before any is posted, all of a batch are gathered, so that a burst is seen with its first.
  void gather(Announcement announcement, DeliveryProgress progress) {
    if (announcement instanceof PulseRequested wanted) {
      gathered.handovers().gather(wanted, progress);
    } else if (posted.find(announcement.id()).isEmpty()) {
      for (var channel : routes.channels(announcement)) {
        gathered.bursts().gather(announcement, channel, progress);
      }
    }
  }

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
          gathered.handovers().show(correlation, pulse, progress);
      case BusNotification.AboutAccount(var announcement, _) ->
          post(notification, announcement, progress);
    };
  }

  /// An announcement on its way.
  private record Delivery(
      BusNotification notification, Announcement announcement, DeliveryProgress progress) {
    String id() {
      return notification.id();
    }
  }

  private PostOutcome post(
      BusNotification notification, Announcement announcement, DeliveryProgress progress) {
    var channel = routes.channel(announcement);
    var delivery = new Delivery(notification, announcement, progress);
    return switch (announcement) {
      case AccountAtRisk risk -> inChannel(delivery, channel, AtRiskView.of(risk));
      case GongRung gong -> ring(delivery, channel, gong);
      case RenewalOverdue overdue -> forLeadsToo(delivery, channel, RenewalOverdueView.of(overdue));
      case RenewalLapsed lapsed -> forLeadsToo(delivery, channel, RenewalLapsedView.of(lapsed));
      case AccountChurned churned -> forLeadsToo(delivery, channel, AccountChurnedView.of(churned));
      case RevenueContracted contracted -> contracted(delivery, channel, contracted);
      case AccountRecovered recovered -> inThread(delivery, recovered);
      case OverrideEnded ended -> inChannel(delivery, channel, FeedbackView.of(ended));
      case PulseRequested _ -> new PostOutcome.Refused("a handover is one of several");
      case ForecastsDisagree open -> inChannel(delivery, channel, DisagreementView.of(open));
      case DisagreementResolved resolved -> inPlace(delivery, resolved);
      case HealthChanged _ -> new PostOutcome.Refused("a change of health is not for channels");
    };
  }

  private PostOutcome ring(Delivery delivery, String channel, GongRung gong) {
    correct(delivery, AnnouncementIds.undoneBy(gong.about().account(), gong.id(), gong.win()));
    return inChannel(delivery, channel, GongView.of(gong));
  }

  private PostOutcome contracted(Delivery delivery, String channel, RevenueContracted less) {
    correct(delivery, AnnouncementIds.undoneBy(less.about().account(), less.contraction()));
    return forLeadsToo(delivery, channel, RevenueContractedView.of(less));
  }

  private void correct(Delivery delivery, List<String> undone) {
    var card = AccountChurnedView.undone(delivery.announcement().about());
    for (var told : undone) {
      correct(delivery, told, card);
      correct(delivery, told + LEADS, card);
    }
  }

  /// Says once, under what was told, that it was not so. If that fails, the gong says it.
  private void correct(Delivery delivery, String told, Card card) {
    posted
        .find(told)
        .ifPresent(message -> {
          var _ =
              posted.postOnce(
                  delivery.id() + ":" + told,
                  () -> poster.reply(message, card),
                  outcome -> outcome.location(MessageLocation::new));
        });
  }

  /// What leads hear as well: in their channel, and then where the owner reads it, in each once. If
  /// the second one fails, the next delivery skips the first.
  private PostOutcome forLeadsToo(Delivery delivery, String channel, Card card) {
    if (routes.leads().equals(channel)) {
      return inChannel(delivery, channel, card);
    }
    var forLeads =
        posted.postOnce(
            delivery.id() + LEADS,
            () -> inChannel(delivery, routes.leads(), card),
            outcome -> outcome.location(MessageLocation::new));
    return switch (forLeads) {
      case PostOnceResult.Attempted<PostOutcome>(PostOutcome.Posted _) ->
          inChannel(delivery, channel, card);
      case PostOnceResult.AlreadyPosted<PostOutcome> _ -> inChannel(delivery, channel, card);
      case PostOnceResult.Attempted<PostOutcome>(var refused) -> refused;
      case PostOnceResult.HeldByOther<PostOutcome> _ -> new PostOutcome.RateLimited(PAUSE);
    };
  }

  private PostOutcome inThread(Delivery delivery, AccountRecovered recovered) {
    return listed(delivery, routes.channel(recovered))
        .orElseGet(() -> underItsAlert(delivery, recovered));
  }

  private PostOutcome underItsAlert(Delivery delivery, AccountRecovered recovered) {
    var note = RecoveredView.of(recovered);
    var alert =
        posted.find(AnnouncementIds.atRisk(recovered.about().account(), recovered.episode()));
    var reply = alert.map(post -> poster.reply(post, note));
    return reply
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .orElseGet(() -> inChannel(delivery, routes.channel(recovered), note));
  }

  /// Updates the card that asked; posts a new one where there was none or it is gone.
  private PostOutcome inPlace(Delivery delivery, DisagreementResolved resolved) {
    var card = DisagreementView.of(resolved);
    return posted
        .find(AnnouncementIds.forecastsDisagree(resolved.about().account(), resolved.number()))
        .map(post -> poster.update(post, card))
        .filter(outcome -> !ChannelPoster.isUnreachable(outcome))
        .orElseGet(() -> inChannel(delivery, routes.channel(resolved), card));
  }

  /// One of a burst in the list of it.
  private PostOutcome inChannel(Delivery delivery, String channel, Card message) {
    return listed(delivery, channel)
        .orElseGet(() -> inChannel(delivery.notification(), channel, message));
  }

  private Optional<PostOutcome> listed(Delivery delivery, String channel) {
    return gathered
        .bursts()
        .show(
            delivery.notification().correlation(),
            delivery.announcement(),
            channel,
            delivery.progress());
  }

  private PostOutcome inChannel(BusNotification notification, String channel, Card message) {
    return poster.post(notification.correlation(), channel, message);
  }
}
