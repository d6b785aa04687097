package dev.oarlock.announce.message;

import dev.oarlock.announce.identity.IdentityMessages;
import dev.oarlock.announce.post.PostedOnce;
import dev.oarlock.announce.risk.AlertGate.AlertPassage;
import dev.oarlock.announce.risk.RiskCards;
import dev.oarlock.announce.route.BusNotification;
import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.announce.route.ChannelRoutes;
import dev.oarlock.announce.route.QueuedAnnouncement;
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
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.slack.view.handling.LeadershipCardView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who hears an announcement: in which channels it is posted, and under which keys.
public record DeliveryPlan(
    ChannelRoutes routes,
    HandoverMessages handovers,
    RiskCards risks,
    IdentityMessages identities,
    PostedOnce once) {
  private static final String LEADS = ":leads";

  /// Some tries of the queue, and less than its alarm for what waits.
  private static final Duration WAITS_FOR_TOLD = Duration.ofMinutes(20);

  /// The key of what leads hear as well.
  static String ofLeads(String key) {
    return key + LEADS;
  }

  static boolean isOfLeads(String key) {
    return key.endsWith(LEADS);
  }

  /// The key under which the same is posted for the others, who have a channel of their own: leads
  /// or team. What leads read of a risk is another message than what stands on its card.
  static Optional<String> counterpart(ChannelDelivery delivery) {
    return delivery.notification() instanceof BusNotification.AboutAccount(var announcement, _)
            && isForLeadsToo(announcement)
            && !(announcement instanceof RiskUpdated)
        ? Optional.of(isOfLeads(delivery.key()) ? announcement.id() : ofLeads(announcement.id()))
        : Optional.empty();
  }

  /// Whether quiet hours do not hold it back: what leads must hear in their channel, and the rooms
  /// of escalations. What is told on a card that waits itself waits with it.
  public boolean isUrgent(ChannelDelivery delivery) {
    return switch (delivery.notification()) {
      case BusNotification.AboutAccount(EscalationUpdated _, _) -> true;
      case BusNotification.AboutAccount(RiskUpdated _, _) -> isOfLeads(delivery.key());
      case BusNotification.AboutAccount(var announcement, _) ->
          isOfLeads(delivery.key())
              || (delivery.channel().equals(routes.leads()) && isForLeadsToo(announcement));
      case BusNotification.AboutDataQuality _,
          BusNotification.AboutModel _,
          BusNotification.AboutIdentity _ ->
          false;
    };
  }

  /// Whether it takes back what is still on its way, so that it comes too early; after a while it
  /// is said all the same.
  public boolean isEarly(ChannelDelivery delivery, Instant now) {
    return delivery.notification() instanceof BusNotification.AboutAccount(ReasonSettled it, _)
        && it.outcome() instanceof LossOutcome.Withdrawn
        && now.isBefore(delivery.queued().at().plus(WAITS_FOR_TOLD))
        && AnnouncementIds.toldOf(it).filter(told -> !stands(told, delivery.channel())).isPresent();
  }

  private boolean stands(String told, String channel) {
    return once.find(told).isPresent()
        && (routes.leads().equals(channel) || once.find(ofLeads(told)).isPresent());
  }

  /// What is to be posted where: leads hear some things in their channel as well as where the owner
  /// reads them.
  public List<ChannelDelivery> of(QueuedAnnouncement queued) {
    var id = queued.notification().id();
    return switch (queued.notification()) {
      case BusNotification.AboutDataQuality _, BusNotification.AboutModel _ ->
          List.of(new ChannelDelivery(queued, routes.ops(), id));
      case BusNotification.AboutIdentity(var notice, _) ->
          identities.isShown(notice)
              ? List.of(new ChannelDelivery(queued, routes.ops(), id))
              : List.of();
      case BusNotification.AboutAccount(PulseRequested wanted, _) ->
          List.of(new ChannelDelivery(queued, handovers.channel(wanted), id));
      case BusNotification.AboutAccount(PulseWithdrawn withdrawn, _) ->
          List.of(new ChannelDelivery(queued, handovers.channel(withdrawn), id));
      case BusNotification.AboutAccount(ReasonSettled settled, _) -> ofLoss(queued, settled);
      case BusNotification.AboutAccount(AccountAtRisk risk, _) -> ofRisk(queued, risk);
      case BusNotification.AboutAccount(var announcement, _) when risks.isQuiet(announcement) ->
          List.of();
      case BusNotification.AboutAccount(var announcement, _) -> {
        var own = new ChannelDelivery(queued, routes.channel(announcement), id);
        yield isForLeadsToo(announcement) && !routes.leads().equals(own.channel())
            ? List.of(new ChannelDelivery(queued, routes.leads(), ofLeads(id)), own)
            : List.of(own);
      }
    };
  }

  /// One whose rule is demoted is told to nobody, but that it is so to ops.
  private List<ChannelDelivery> ofRisk(QueuedAnnouncement queued, AccountAtRisk risk) {
    var own = new ChannelDelivery(queued, routes.channel(risk), risk.id());
    if (once.find(own.key()).isPresent()) {
      return List.of(own);
    }
    return switch (risks.gate().passage(risk, own.channel())) {
      case AlertPassage.Told _ -> List.of(own);
      case AlertPassage.Muted _ -> List.of();
      case AlertPassage.Demoted(var notice) ->
          List.of(new ChannelDelivery(queued, routes.ops(), notice));
    };
  }

  /// A retro is asked for once a loss, whatever is said of it later.
  private List<ChannelDelivery> ofLoss(QueuedAnnouncement queued, ReasonSettled settled) {
    var retro =
        AnnouncementIds.retroOf(settled)
            .map(key -> new ChannelDelivery(queued, routes.retro(), key));
    return Stream.concat(
            Stream.of(new ChannelDelivery(queued, routes.channel(settled), settled.id())),
            retro.stream())
        .toList();
  }

  private static boolean isForLeadsToo(Announcement announcement) {
    return switch (announcement) {
      case RenewalOverdue _,
          RenewalLapsed _,
          AccountChurned _,
          RevenueContracted _,
          ContractionCorrected _ ->
          true;
      case RiskUpdated updated -> LeadershipCardView.isFor(updated);
      case AccountAtRisk _,
          AccountRecovered _,
          GongRung _,
          GongCorrected _,
          KudosTold _,
          EscalationUpdated _,
          OverrideEnded _,
          PulseRequested _,
          PulseWithdrawn _,
          PlayUpdated _,
          ForecastsDisagree _,
          DisagreementResolved _,
          ReasonRequested _,
          ReasonSettled _,
          HealthChanged _ ->
          false;
    };
  }
}
