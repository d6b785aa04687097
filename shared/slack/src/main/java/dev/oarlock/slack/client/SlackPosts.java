package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.oarlock.slack.block.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Posts messages into channels. A Slack that does not know a block gets the plain form at once.
public final class SlackPosts {
  private static final int TOO_MANY = 429;
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final Slack slack;
  private final Supplier<String> token;

  public SlackPosts(Slack slack, Supplier<String> token) {
    this.slack = slack;
    this.token = token;
  }

  public Outcome post(String channel, Message message) {
    return post(channel, message, Optional.empty());
  }

  /// Posts into the thread under another message of the channel.
  public Outcome reply(String channel, String thread, Message message) {
    return post(channel, message, Optional.of(thread));
  }

  private Outcome post(String channel, Message message, Optional<String> thread) {
    var outcome = send(channel, message, thread);
    return outcome.equals(new Outcome.Refused("invalid_blocks"))
        ? send(channel, message.inPlainForm(), thread)
        : outcome;
  }

  /// An [UncheckedIOException] or [IllegalStateException] tells that Slack did not answer, or not
  /// as it should: try again later.
  private Outcome send(String channel, Message message, Optional<String> thread) {
    try {
      return outcome(slack.methods(token.get()).chatPostMessage(request(channel, message, thread)));
    } catch (SlackApiException e) {
      if (e.getResponse().code() == TOO_MANY) {
        return new Outcome.RateLimited(retryAfter(e));
      }
      throw new IllegalStateException("Slack answered " + e.getResponse().code(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChatPostMessageRequest request(
      String channel, Message message, Optional<String> thread) {
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .text(message.text())
        .blocks(message.blocks().isEmpty() ? null : message.blocks())
        .threadTs(thread.orElse(null))
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static Outcome outcome(ChatPostMessageResponse response) {
    if (response.isOk()) {
      return new Outcome.Posted(response.getChannel(), response.getTs());
    }
    return response.getError().equals("ratelimited")
        ? new Outcome.RateLimited(A_WHILE)
        : new Outcome.Refused(response.getError());
  }

  private static Duration retryAfter(SlackApiException e) {
    var header = e.getResponse().header("Retry-After", "1");
    return header != null && header.matches("[0-9]{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : A_WHILE;
  }
}
