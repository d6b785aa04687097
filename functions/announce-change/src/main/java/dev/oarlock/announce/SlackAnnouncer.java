package dev.oarlock.announce;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.HealthChanged;
import dev.oarlock.domain.transition.announcement.Announcement.OverrideEnded;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.AtRiskView;
import dev.oarlock.slack.view.alert.GongView;
import dev.oarlock.slack.view.alert.RecoveredView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.operations.DataQualityView;
import dev.oarlock.slack.view.operations.ModelDriftView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.util.Map;
import java.util.Optional;

/// Brings one announcement into its channel; a recovery beneath the alert that it ends.
record SlackAnnouncer(
    ChannelRoutes routes, MessageClient slack, PostedMessages posted, FunctionLog log) {

  /// Where it stands now, or why Slack would not have it.
  PostOutcome announce(BusNotification notification, RetryBudget budget) {
    var outcome = place(notification);
    // asked to wait, we wait once as long as Slack says, if there is time
    return outcome instanceof PostOutcome.RateLimited(var pause) && budget.waitFor(pause)
        ? place(notification)
        : outcome;
  }

  private PostOutcome place(BusNotification notification) {
    return switch (notification) {
      case BusNotification.AboutDataQuality(var notice, _) ->
          inChannel(notification, routes.ops(), DataQualityView.of(notice));
      case BusNotification.AboutModel(var drift, _) ->
          inChannel(notification, routes.ops(), ModelDriftView.of(drift));
      case BusNotification.AboutAccount(var announcement, _) -> place(notification, announcement);
    };
  }

  private PostOutcome place(BusNotification notification, Announcement announcement) {
    var channel = routes.channel(announcement);
    return switch (announcement) {
      case AccountAtRisk risk -> inChannel(notification, channel, AtRiskView.of(risk));
      case GongRung gong -> inChannel(notification, channel, GongView.of(gong));
      case AccountRecovered recovered -> inThread(notification, recovered);
      case OverrideEnded ended -> inChannel(notification, channel, FeedbackView.of(ended));
      case PulseRequested wanted -> inChannel(notification, channel, FeedbackView.of(wanted));
      case ForecastsDisagree calls -> inChannel(notification, channel, DisagreementView.of(calls));
      case DisagreementResolved settled -> inPlace(notification, settled);
      case HealthChanged _ -> new PostOutcome.Refused("a change of health is not for channels");
    };
  }

  private PostOutcome inThread(BusNotification notification, AccountRecovered recovered) {
    var note = RecoveredView.of(recovered);
    var alert =
        posted.find(AnnouncementIds.atRisk(recovered.about().account(), recovered.episode()));
    var told = alert.map(post -> slack.reply(post.channel(), post.ts(), note));
    return told.filter(outcome -> !isChannelClosed(outcome) && !isMessageGone(outcome))
        .orElseGet(() -> inChannel(notification, routes.channel(recovered), note));
  }

  /// The card that asked, as it stands now; told anew where it never came to be or is gone.
  private PostOutcome inPlace(BusNotification notification, DisagreementResolved settled) {
    var card = DisagreementView.of(settled);
    return posted
        .find(AnnouncementIds.forecastsDisagree(settled.about().account(), settled.number()))
        .map(post -> slack.update(post.channel(), post.ts(), card))
        .filter(outcome -> !isChannelClosed(outcome) && !isMessageGone(outcome))
        .orElseGet(() -> inChannel(notification, routes.channel(settled), card));
  }

  private PostOutcome inChannel(
      BusNotification notification, String channel, SlackMessage message) {
    var outcome = slack.post(channel, message);
    return isChannelClosed(outcome)
        ? inDefaultChannel(notification, channel, message).orElse(outcome)
        : outcome;
  }

  private static boolean isChannelClosed(PostOutcome outcome) {
    return outcome instanceof PostOutcome.Refused refused && refused.isAboutChannel();
  }

  /// Anybody may delete a card in Slack.
  private static boolean isMessageGone(PostOutcome outcome) {
    return outcome instanceof PostOutcome.Refused refused && refused.isAboutMessage();
  }

  /// A channel that nobody invited us to must not swallow an alert.
  private Optional<PostOutcome> inDefaultChannel(
      BusNotification notification, String channel, SlackMessage message) {
    log.warn(
        notification.correlation(),
        "Slack does not let us post there: create the channel or type /invite @Oarlock in it",
        Map.of("channel", channel, "instead", routes.defaultChannel()));
    return channel.equals(routes.defaultChannel())
        ? Optional.empty()
        : Optional.of(slack.post(routes.defaultChannel(), message));
  }
}
