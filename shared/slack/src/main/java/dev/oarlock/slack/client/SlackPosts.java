package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import dev.oarlock.slack.block.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
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

  /// Puts another message in the place of one of ours.
  public Outcome update(String channel, String ts, Message message) {
    return inEitherForm(message, form -> send(methods -> update(methods, channel, ts, form)));
  }

  private Outcome post(String channel, Message message, Optional<String> thread) {
    return inEitherForm(
        message,
        form ->
            send(methods -> {
              var said = methods.chatPostMessage(request(channel, form, thread));
              return outcome(said, said.getChannel(), said.getTs());
            }));
  }

  private static Outcome update(MethodsClient methods, String channel, String ts, Message message)
      throws IOException, SlackApiException {
    var said =
        methods.chatUpdate(
            change -> change.channel(channel).ts(ts).text(message.text()).blocks(message.blocks()));
    return outcome(said, channel, ts);
  }

  private static Outcome inEitherForm(Message message, Function<Message, Outcome> send) {
    var outcome = send.apply(message);
    return outcome.equals(new Outcome.Refused("invalid_blocks"))
        ? send.apply(message.inPlainForm())
        : outcome;
  }

  /// One call of Slack's API.
  private interface Call {
    Outcome of(MethodsClient methods) throws IOException, SlackApiException;
  }

  /// An [UncheckedIOException] or [IllegalStateException] tells that Slack did not answer, or not
  /// as it should: try again later.
  private Outcome send(Call call) {
    try {
      return call.of(slack.methods(token.get()));
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

  private static Outcome outcome(SlackApiTextResponse response, String channel, String ts) {
    if (response.isOk()) {
      return new Outcome.Posted(channel, ts);
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
