package dev.oarlock.announce;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.store.slack.MessageLocation;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.people.OwnerMentions;
import java.util.Map;
import java.util.Optional;

/// Posts a card with its people mentioned: into a channel, or into the default one where the
/// channel is closed to us.
record ChannelPoster(
    MessageClient client, OwnerMentions mentions, String defaultChannel, FunctionLog log) {

  /// `correlation` is the id of the event that led to it.
  PostOutcome post(String correlation, String channel, Card card) {
    var mentioning = mentions.in(card);
    var outcome = client.post(channel, mentioning);
    return isChannelClosed(outcome)
        ? inDefaultChannel(correlation, channel, mentioning).orElse(outcome)
        : outcome;
  }

  /// In the thread under a message.
  PostOutcome reply(MessageLocation message, Card card) {
    return client.reply(message.channel(), message.ts(), mentions.in(card));
  }

  /// In the place of a message.
  PostOutcome update(MessageLocation message, Card card) {
    return client.update(message.channel(), message.ts(), mentions.in(card));
  }

  /// Whether there is no message to reply to or to update any more: anybody may delete a card in
  /// Slack.
  static boolean isUnreachable(PostOutcome outcome) {
    return isChannelClosed(outcome)
        || (outcome instanceof PostOutcome.Refused refused && refused.isAboutMessage());
  }

  private static boolean isChannelClosed(PostOutcome outcome) {
    return outcome instanceof PostOutcome.Refused refused && refused.isAboutChannel();
  }

  /// A channel that nobody invited us to must not swallow an alert.
  private Optional<PostOutcome> inDefaultChannel(String correlation, String channel, Card card) {
    log.warn(
        correlation,
        "Slack does not let us post where this belongs: create the channel or type /invite @Oarlock"
            + " in it; the default channel has the card",
        Map.of("default", channel.equals(defaultChannel)));
    return channel.equals(defaultChannel)
        ? Optional.empty()
        : Optional.of(client.post(defaultChannel, card));
  }
}
