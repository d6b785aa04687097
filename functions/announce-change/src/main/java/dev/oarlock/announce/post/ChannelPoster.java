package dev.oarlock.announce.post;

import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.people.OwnerMentions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Posts a card with its people mentioned: into a channel, or into the default one where the
/// channel is closed to us.
public record ChannelPoster(
    MessageClient client,
    OwnerMentions mentions,
    String defaultChannel,
    ClosedChannelNotice closed) {

  /// `key` is what the card is found by again.
  public PostOutcome post(String key, String channel, Card card) {
    return post(key, channel, card, Optional.empty());
  }

  /// The same where `standing` may say it already: it is enough where the card would have to go
  /// beside it, because the channel turns out to be closed to us.
  public PostOutcome post(
      String key, String channel, Card card, Optional<MessageLocation> standing) {
    var mark = new MessageMark(key);
    var mentioning = mentions.in(card);
    var outcome = client.post(MessagePlace.channel(channel), mark, mentioning);
    if (outcome instanceof PostOutcome.Posted) {
      closed.opened(channel);
    }
    return outcome instanceof PostOutcome.Refused refused
            && refused.isAboutChannel()
            && !channel.equals(defaultChannel)
        ? inDefaultChannel(mark, mentioning, new ClosedChannel(channel, refused.error()), standing)
        : outcome;
  }

  /// Where `post` may put it.
  public List<MessagePlace> places(String channel) {
    return Stream.of(channel, defaultChannel).distinct().map(MessagePlace::channel).toList();
  }

  /// Whether `post` would put a card into the channel of a message that says the same, so that one
  /// is enough. That a channel is closed to us operators hear all the same.
  public boolean isWhere(MessageLocation standing, String channel) {
    return switch (client.access(channel)) {
      case ChannelAccess.Open(var id) -> id.equals(standing.channel());
      case ChannelAccess.Closed(var why) -> {
        var isInstead = isInDefaultChannel(standing);
        if (isInstead) {
          closed.tell(new ClosedChannel(channel, MessageClient.refusal(why)));
        }
        yield isInstead;
      }
      case ChannelAccess.Unclear _ -> false;
    };
  }

  private boolean isInDefaultChannel(MessageLocation standing) {
    return client.access(defaultChannel) instanceof ChannelAccess.Open(var id)
        && id.equals(standing.channel());
  }

  /// In the thread under a message.
  public PostOutcome reply(String key, MessageLocation message, Card card) {
    var place = MessagePlace.thread(message.channel(), message.ts());
    return client.post(place, new MessageMark(key), mentions.in(card));
  }

  /// In the place of a message.
  public PostOutcome update(MessageLocation message, Card card) {
    return client.update(message.channel(), message.ts(), mentions.in(card));
  }

  /// The same of one that was meant for a channel, which it goes on saying where it went elsewhere.
  public PostOutcome update(MessageLocation message, String channel, Card card) {
    var meant =
        Optional.of(channel)
            .filter(it -> !it.equals(defaultChannel))
            .flatMap(closed::closed)
            .filter(_ -> isInDefaultChannel(message));
    return update(message, meant.map(it -> it.notedOn(card)).orElse(card));
  }

  /// Whether there is no message to reply to or to update any more: anybody may delete a card in
  /// Slack.
  public static boolean isUnreachable(PostOutcome outcome) {
    return outcome instanceof PostOutcome.Refused refused
        && (refused.isAboutChannel() || refused.isAboutMessage());
  }

  /// A channel that was closed to us must not swallow an alert. The card says where it was meant to
  /// go.
  private PostOutcome inDefaultChannel(
      MessageMark mark, Card card, ClosedChannel channel, Optional<MessageLocation> standing) {
    closed.tell(channel);
    var same = standing.filter(this::isInDefaultChannel);
    if (same.isPresent()) {
      return new PostOutcome.Posted(same.get().channel(), same.get().ts());
    }
    return client.post(MessagePlace.channel(defaultChannel), mark, channel.notedOn(card));
  }
}
