package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Posts cards into channels. A Slack that does not know a block gets a plainer form at once.
public final class MessageClient {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);

  private static final PostOutcome INVALID_BLOCKS = new PostOutcome.Refused("invalid_blocks");
  private final Slack slack;
  private final Supplier<String> token;

  public MessageClient(Slack slack, Supplier<String> token) {
    this.slack = slack;
    this.token = token;
  }

  public PostOutcome post(String channel, Card card) {
    return post(channel, card, Optional.empty());
  }

  /// Posts into the thread under another message of the channel.
  public PostOutcome reply(String channel, String thread, Card card) {
    return post(channel, card, Optional.of(thread));
  }

  /// Puts another card in the place of one of ours.
  public PostOutcome update(String channel, String ts, Card card) {
    return sendWithFallback(card, form -> send(methods -> update(methods, channel, ts, form)));
  }

  private PostOutcome post(String channel, Card card, Optional<String> thread) {
    return sendWithFallback(
        card,
        form ->
            send(methods -> {
              var response = methods.chatPostMessage(request(channel, form, thread));
              return outcome(response, response.getChannel(), response.getTs());
            }));
  }

  private static PostOutcome update(
      MethodsClient methods, String channel, String ts, SlackMessage message)
      throws IOException, SlackApiException {
    var response =
        methods.chatUpdate(
            change -> change.channel(channel).ts(ts).text(message.text()).blocks(message.blocks()));
    return outcome(response, channel, ts);
  }

  private static PostOutcome sendWithFallback(Card card, Function<SlackMessage, PostOutcome> send) {
    PostOutcome outcome = INVALID_BLOCKS;
    for (var form : SlackMessage.forms(card)) {
      outcome = send.apply(form);
      if (!outcome.equals(INVALID_BLOCKS)) {
        return outcome;
      }
    }
    return outcome;
  }

  /// One call of Slack's API.
  private interface MethodCall {
    PostOutcome invoke(MethodsClient methods) throws IOException, SlackApiException;
  }

  /// An [UncheckedIOException] or [IllegalStateException] tells that Slack did not answer, or not
  /// as it should: try again later.
  private PostOutcome send(MethodCall call) {
    try {
      return call.invoke(slack.methods(token.get()));
    } catch (SlackApiException e) {
      if (e.getResponse().code() == TOO_MANY_REQUESTS) {
        return new PostOutcome.RateLimited(retryAfter(e));
      }
      throw new IllegalStateException("Slack answered " + e.getResponse().code(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChatPostMessageRequest request(
      String channel, SlackMessage message, Optional<String> thread) {
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .text(message.text())
        .blocks(message.blocks().isEmpty() ? null : message.blocks())
        .threadTs(thread.orElse(null))
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static PostOutcome outcome(SlackApiTextResponse response, String channel, String ts) {
    if (response.isOk()) {
      return new PostOutcome.Posted(channel, ts);
    }
    return response.getError().equals("ratelimited")
        ? new PostOutcome.RateLimited(DEFAULT_RETRY_AFTER)
        : new PostOutcome.Refused(response.getError());
  }

  private static Duration retryAfter(SlackApiException e) {
    var header = e.getResponse().header("Retry-After", "1");
    return header != null && header.matches("[0-9]{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : DEFAULT_RETRY_AFTER;
  }
}
