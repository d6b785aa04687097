package dev.oarlock.announce;

import dev.oarlock.announce.identity.IdentityMessages;
import dev.oarlock.announce.message.BurstMessages;
import dev.oarlock.announce.message.ChannelMessages;
import dev.oarlock.announce.message.ContractionMessages;
import dev.oarlock.announce.message.DeliveryPlan;
import dev.oarlock.announce.message.DeliveryStep;
import dev.oarlock.announce.message.HandoverMessages;
import dev.oarlock.announce.message.LossMessages;
import dev.oarlock.announce.message.RiskThreads;
import dev.oarlock.announce.post.ChannelPoster;
import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.PostedOnce;
import dev.oarlock.announce.risk.AlertGate;
import dev.oarlock.announce.risk.EscalationRooms;
import dev.oarlock.announce.risk.GongMessages;
import dev.oarlock.announce.risk.NextStepLookup;
import dev.oarlock.announce.risk.PlayMessages;
import dev.oarlock.announce.risk.RiskCards;
import dev.oarlock.announce.route.BusNotification;
import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.announce.route.QueuedAnnouncement;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.risk.alert.AlertRule;
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
import dev.oarlock.domain.transition.announcement.CustomerReturn;
import dev.oarlock.domain.transition.announcement.LossCorrection;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.AccountChurnedView;
import dev.oarlock.slack.view.alert.RenewalLapsedView;
import dev.oarlock.slack.view.alert.RenewalOverdueView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.operations.DataQualityView;
import dev.oarlock.slack.view.operations.ModelDriftView;
import dev.oarlock.slack.view.operations.RuleDemotedView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Posts an announcement into its channels; a recovery into the thread of the alert that it ends.
record SlackAnnouncer(
    DeliveryPlan plan,
    ChannelPoster poster,
    PostedOnce once,
    GatheredMessages gathered,
    LossMessages losses,
    NextStepLookup advice) {
  /// What becomes one message of several.
  record GatheredMessages(
      HandoverMessages handovers,
      BurstMessages bursts,
      RiskCards risks,
      GongMessages gongs,
      ContractionMessages contractions,
      PlayMessages plays,
      EscalationRooms escalations,
      IdentityMessages identities) {}

  List<ChannelDelivery> deliveries(QueuedAnnouncement queued) {
    return plan.of(queued);
  }

  /// Whether it may not wait until its channel is no longer quiet.
  boolean isUrgent(ChannelDelivery delivery) {
    return plan.isUrgent(delivery);
  }

  /// Whether what it takes back is not said yet.
  boolean isEarly(ChannelDelivery delivery, Instant now) {
    return plan.isEarly(delivery, now);
  }

  /// Before any is posted, all of a batch are gathered, so that a burst is seen with its first.
  void gather(ChannelDelivery delivery, DeliveryProgress progress) {
    if (delivery.notification() instanceof BusNotification.AboutAccount(var announcement, _)) {
      gathered.risks().gather(announcement, progress);
      if (announcement instanceof PulseRequested wanted) {
        gathered.handovers().gather(wanted, ChannelMessages.burst(delivery), progress);
      } else if (announcement instanceof PulseWithdrawn withdrawn) {
        gathered.handovers().gather(withdrawn, ChannelMessages.burst(delivery), progress);
      } else if (once.find(delivery.key()).isEmpty() && !AlertGate.isNotice(delivery.key())) {
        gathered.bursts().gather(announcement, ChannelMessages.burst(delivery), progress);
      }
    }
  }

  boolean stands(ChannelDelivery delivery) {
    return once.find(delivery.key()).isPresent();
  }

  /// Where it stands now, or why it does not.
  PostOutcome post(ChannelDelivery delivery, DeliveryProgress progress) {
    return mirrored(delivery.notification())
        .orElseGet(() ->
            once.post(
                delivery.key(),
                places(delivery),
                () ->
                    shared(delivery)
                        .or(() -> takenBack(delivery.notification()))
                        .orElseGet(() -> send(delivery, progress))));
  }

  /// The message for leads and that of the team are one where their channels turn out to be one.
  private Optional<PostOutcome> shared(ChannelDelivery delivery) {
    return channel()
        .counterpart(delivery)
        .filter(standing -> poster.isWhere(standing, delivery.channel()))
        .map(standing -> new PostOutcome.Posted(standing.channel(), standing.ts()));
  }

  /// That they left is not told any more once it is said that they did not.
  private Optional<PostOutcome> takenBack(BusNotification notification) {
    return notification instanceof BusNotification.AboutAccount(AccountChurned left, _)
        ? once.find(AnnouncementIds.withdrawn(left))
            .map(it -> new PostOutcome.Posted(it.channel(), it.ts()))
        : Optional.empty();
  }

  private Optional<PostOutcome> mirrored(BusNotification notification) {
    return notification instanceof BusNotification.AboutAccount(var announcement, _)
        ? gathered.escalations().mirror(announcement, losses.reasons())
        : Optional.empty();
  }

  /// Where it may stand already.
  private List<MessagePlace> places(ChannelDelivery delivery) {
    return Stream.concat(
            under(delivery.notification()).stream()
                .map(alert -> MessagePlace.thread(alert.channel(), alert.ts())),
            poster.places(delivery.channel()).stream())
        .toList();
  }

  /// What it is posted under.
  private Optional<MessageLocation> under(BusNotification notification) {
    return notification instanceof BusNotification.AboutAccount(var announcement, _)
        ? alert(notification).or(() -> losses.told(announcement))
        : Optional.empty();
  }

  private Optional<MessageLocation> alert(BusNotification notification) {
    return notification instanceof BusNotification.AboutAccount(var announcement, _)
        ? channel().alerts(announcement).findFirst()
        : Optional.empty();
  }

  private PostOutcome send(ChannelDelivery delivery, DeliveryProgress progress) {
    return switch (delivery.notification()) {
      case BusNotification.AboutDataQuality(var notice, _) ->
          poster.post(delivery.key(), delivery.channel(), DataQualityView.of(notice));
      case BusNotification.AboutModel(var drift, _) ->
          poster.post(delivery.key(), delivery.channel(), ModelDriftView.of(drift));
      case BusNotification.AboutIdentity(var notice, _) ->
          gathered.identities().show(notice, delivery.channel(), progress);
      case BusNotification.AboutAccount(PulseRequested pulse, _) ->
          gathered.handovers().show(pulse, ChannelMessages.burst(delivery), progress);
      case BusNotification.AboutAccount(PulseWithdrawn withdrawn, _) ->
          gathered.handovers().show(withdrawn, ChannelMessages.burst(delivery), progress);
      case BusNotification.AboutAccount(var announcement, _) ->
          send(announcement, new DeliveryStep(delivery, progress));
    };
  }

  private PostOutcome send(Announcement announcement, DeliveryStep step) {
    return switch (announcement) {
      case AccountAtRisk risk when AlertGate.isNotice(step.key()) ->
          poster.post(
              step.key(),
              step.delivery().channel(),
              RuleDemotedView.of(
                  AlertRule.of(risk.cause()), gathered.risks().gate().recordOf(risk)));
      case AccountAtRisk risk -> riskThreads().atRisk(step, risk);
      case RiskUpdated updated when updated.isForCardAlone() ->
          gathered
              .risks()
              .update(updated, step.delivery().channel(), step.progress())
              .orElseGet(() -> new PostOutcome.Refused("there is no card of it"));
      case RiskUpdated updated -> riskThreads().riskNews(step, updated);
      case PlayUpdated updated -> riskThreads().play(step, updated);
      case GongRung gong -> ring(step, gong);
      case GongCorrected corrected ->
          gathered.gongs().correct(corrected, step.delivery().channel(), step.progress());
      case EscalationUpdated told -> gathered.escalations().tell(step.delivery(), told);
      case KudosTold told ->
          gathered.gongs().credit(told, step.delivery().channel(), step.progress());
      case RenewalOverdue overdue ->
          channel()
              .inChannel(step, overdue, RenewalOverdueView.of(overdue, advice.of(overdue.about())));
      case RenewalLapsed lapsed -> channel().inChannel(step, lapsed, RenewalLapsedView.of(lapsed));
      case AccountChurned churned ->
          channel()
              .inChannel(step, churned, AccountChurnedView.of(churned, losses.reasons().get()));
      case RevenueContracted contracted -> contracted(step, contracted);
      case ContractionCorrected corrected ->
          gathered.contractions().correct(corrected, step.delivery(), step.progress());
      case AccountRecovered recovered -> riskThreads().recovered(step, recovered);
      case OverrideEnded ended -> channel().inChannel(step, ended, FeedbackView.of(ended));
      case PulseRequested _, PulseWithdrawn _ ->
          new PostOutcome.Refused("a handover is one of several");
      case ForecastsDisagree open -> channel().inChannel(step, open, DisagreementView.of(open));
      case DisagreementResolved resolved -> channel().inPlace(step, resolved);
      case ReasonRequested asked -> losses.asked(step.delivery(), asked);
      case ReasonSettled settled -> losses.settled(step.delivery(), settled);
      case HealthChanged _ -> new PostOutcome.Refused("a change of health is not for channels");
    };
  }

  private PostOutcome ring(DeliveryStep step, GongRung gong) {
    LossCorrection.of(gong).ifPresent(undone -> losses.correct(gong, undone));
    CustomerReturn.of(gong).ifPresent(back -> losses.returned(gong, back));
    return gathered.gongs().ring(gong, step.delivery().channel(), step.progress());
  }

  private PostOutcome contracted(DeliveryStep step, RevenueContracted less) {
    losses.correct(less, LossCorrection.of(less));
    return gathered.contractions().tell(less, step.delivery(), step.progress());
  }

  private ChannelMessages channel() {
    return new ChannelMessages(poster, once, gathered.bursts());
  }

  private RiskThreads riskThreads() {
    return new RiskThreads(channel(), gathered.risks(), gathered.plays());
  }
}
