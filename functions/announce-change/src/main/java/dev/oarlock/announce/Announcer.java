package dev.oarlock.announce;

import dev.oarlock.aws.observe.Log;
import dev.oarlock.aws.posted.Posted;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.AccountAtRisk;
import dev.oarlock.domain.announce.Announcement.AccountRecovered;
import dev.oarlock.domain.announce.Announcement.CallsDisagree;
import dev.oarlock.domain.announce.Announcement.CallsSettled;
import dev.oarlock.domain.announce.Announcement.GongRung;
import dev.oarlock.domain.announce.Announcement.HealthChanged;
import dev.oarlock.domain.announce.Announcement.OverrideEnded;
import dev.oarlock.domain.announce.Announcement.PulseWanted;
import dev.oarlock.domain.announce.AnnouncementIds;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.client.Outcome;
import dev.oarlock.slack.client.SlackPosts;
import dev.oarlock.slack.view.AtRiskView;
import dev.oarlock.slack.view.CallsView;
import dev.oarlock.slack.view.DriftView;
import dev.oarlock.slack.view.FeedView;
import dev.oarlock.slack.view.GongView;
import dev.oarlock.slack.view.RecoveredView;
import dev.oarlock.slack.view.SaidView;
import java.util.Map;
import java.util.Optional;

/// Brings one announcement into its channel; a recovery beneath the alert that it ends.
record Announcer(Routes routes, SlackPosts slack, Posted posted, Log log) {

  /// Where it stands now, or why Slack would not have it.
  Outcome announce(Heard heard, Patience patience) {
    var outcome = place(heard);
    // asked to wait, we wait once as long as Slack says, if there is time
    return outcome instanceof Outcome.RateLimited(var pause) && patience.wait(pause)
        ? place(heard)
        : outcome;
  }

  private Outcome place(Heard heard) {
    return switch (heard) {
      case Heard.OfFeed(var notice, _) -> inChannel(heard, routes.ops(), FeedView.of(notice));
      case Heard.OfModel(var drift, _) -> inChannel(heard, routes.ops(), DriftView.of(drift));
      case Heard.OfAccount(var announcement, _) -> place(heard, announcement);
    };
  }

  private Outcome place(Heard heard, Announcement announcement) {
    var channel = routes.channel(announcement);
    return switch (announcement) {
      case AccountAtRisk risk -> inChannel(heard, channel, AtRiskView.of(risk));
      case GongRung gong -> inChannel(heard, channel, GongView.of(gong));
      case AccountRecovered recovered -> inThread(heard, recovered);
      case OverrideEnded ended -> inChannel(heard, channel, SaidView.of(ended));
      case PulseWanted wanted -> inChannel(heard, channel, SaidView.of(wanted));
      case CallsDisagree calls -> inChannel(heard, channel, CallsView.of(calls));
      case CallsSettled settled -> inPlace(heard, settled);
      case HealthChanged _ -> new Outcome.Refused("a change of health is not for channels");
    };
  }

  private Outcome inThread(Heard heard, AccountRecovered recovered) {
    var note = RecoveredView.of(recovered);
    var alert =
        posted.find(AnnouncementIds.atRisk(recovered.about().account(), recovered.episode()));
    var told = alert.map(post -> slack.reply(post.channel(), post.ts(), note));
    return told.filter(outcome -> !isClosed(outcome) && !isGone(outcome))
        .orElseGet(() -> inChannel(heard, routes.channel(recovered), note));
  }

  /// The card that asked, as it stands now; told anew where it never came to be or is gone.
  private Outcome inPlace(Heard heard, CallsSettled settled) {
    var card = CallsView.of(settled);
    return posted
        .find(AnnouncementIds.callsDisagree(settled.about().account(), settled.number()))
        .map(post -> slack.update(post.channel(), post.ts(), card))
        .filter(outcome -> !isClosed(outcome) && !isGone(outcome))
        .orElseGet(() -> inChannel(heard, routes.channel(settled), card));
  }

  private Outcome inChannel(Heard heard, String channel, Message message) {
    var outcome = slack.post(channel, message);
    return isClosed(outcome) ? elsewhere(heard, channel, message).orElse(outcome) : outcome;
  }

  private static boolean isClosed(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused && refused.isAboutChannel();
  }

  /// Anybody may delete a card in Slack.
  private static boolean isGone(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused && refused.isAboutMessage();
  }

  /// A channel that nobody invited us to must not swallow an alert.
  private Optional<Outcome> elsewhere(Heard heard, String channel, Message message) {
    log.warn(
        heard.correlation(),
        "Slack does not let us post there: create the channel or type /invite @Oarlock in it",
        Map.of("channel", channel, "instead", routes.otherwise()));
    return channel.equals(routes.otherwise())
        ? Optional.empty()
        : Optional.of(slack.post(routes.otherwise(), message));
  }
}
