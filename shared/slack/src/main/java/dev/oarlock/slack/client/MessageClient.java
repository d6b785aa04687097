package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.access.ChannelAudience;
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
  private final Function<String, ChannelAccess> access;

  /// `access` says of a channel, by name or id, whether account data may be posted there; it is
  /// asked before every post.
  public MessageClient(
      Slack slack, Supplier<String> token, Function<String, ChannelAccess> access) {
    this.slack = slack;
    this.token = token;
    this.access = access;
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
    return whereOpen(
        channel,
        id -> sendWithFallback(card, form -> send(methods -> update(methods, id, ts, form))));
  }

  /// Posts into the channel if colleagues alone read it, by its id, so that the channel is the one
  /// that was looked at.
  private PostOutcome whereOpen(String channel, Function<String, PostOutcome> post) {
    return switch (access.apply(channel)) {
      case ChannelAccess.Open(var id) -> post.apply(id);
      case ChannelAccess.Closed(var why) -> new PostOutcome.Refused(refusal(why));
      case ChannelAccess.Unclear(var error) ->
          throw new IllegalStateException("Slack does not say who reads the channel: " + error);
    };
  }

  private static String refusal(ChannelAudience why) {
    return switch (why) {
      case OTHER_COMPANY -> PostOutcome.Refused.CLOSED_TO_ACCOUNT_DATA;
      case ARCHIVED -> "is_archived";
      case NOT_JOINED -> "not_in_channel";
      case COLLEAGUES, UNSEEN -> "channel_not_found";
    };
  }

  private PostOutcome post(String channel, Card card, Optional<String> thread) {
    return whereOpen(
        channel,
        id ->
            sendWithFallback(
                card,
                form ->
                    send(methods -> {
                      var response = methods.chatPostMessage(request(id, form, thread));
                      return outcome(response, response.getChannel(), response.getTs());
                    })));
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
