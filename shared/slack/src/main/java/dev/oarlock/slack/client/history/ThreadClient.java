package dev.oarlock.slack.client.history;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.client.history.ThreadReplies.ReadReplies;
import dev.oarlock.slack.client.history.ThreadReplies.UnreadReplies;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a thread once, for whoever waits. Needs the scopes `channels:history`, `groups:history`,
/// and to be in the channel.
public record ThreadClient(Slack slack, Supplier<String> token) {
  private static final int MOST = 100;

  /// `place` says the channel by its id, and the thread.
  public ThreadReplies read(MessagePlace place) {
    try {
      return replies(
          slack
              .methods(token.get())
              .conversationsReplies(call ->
                  call.channel(place.channel()).ts(place.thread().orElseThrow()).limit(MOST)));
    } catch (SlackApiException e) {
      return new UnreadReplies("HTTP " + e.getResponse().code());
    } catch (IOException _) {
      return new UnreadReplies("no answer in time");
    }
  }

  private static ThreadReplies replies(ConversationsRepliesResponse page) {
    if (!page.isOk()) {
      return new UnreadReplies(Objects.requireNonNullElse(page.getError(), "no reason"));
    }
    return new ReadReplies(
        page.getMessages().stream()
            .skip(1)
            .flatMap(it -> Optional.ofNullable(it.getText()).stream())
            .filter(it -> !it.isBlank())
            .toList(),
        page.isHasMore());
  }
}
