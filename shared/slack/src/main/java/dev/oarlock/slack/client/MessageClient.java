package dev.oarlock.slack.client;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.access.ChannelAudience;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// Posts cards into channels. A Slack that does not know a block gets a plainer form at once.
public final class MessageClient {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
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

  /// What is known of a channel before anything is posted there.
  public ChannelAccess access(String channel) {
    return access.apply(channel);
  }

  /// Posts a card, which carries the mark by which it can be found again.
  public PostOutcome post(MessagePlace asked, MessageMark mark, Card card) {
    return whereOpen(
        asked.channel(),
        id -> {
          var place = new MessagePlace(id, asked.thread());
          return sendWithFallback(
              card, form -> send(place, methods -> post(methods, place, mark, form)));
        });
  }

  /// Puts another card in the place of one of ours. Done twice it is the same, so where no answer
  /// comes it may be done again.
  public PostOutcome update(String channel, String ts, Card card) {
    var outcome =
        whereOpen(
            channel,
            id ->
                sendWithFallback(
                    card,
                    form ->
                        send(MessagePlace.channel(id), methods -> update(methods, id, ts, form))));
    return outcome instanceof PostOutcome.Unclear(_, var reason)
        ? new PostOutcome.Unavailable(reason)
        : outcome;
  }

  /// Posts into the channel if colleagues alone read it, by its id, so that the channel is the one
  /// that was looked at.
  private PostOutcome whereOpen(String channel, Function<String, PostOutcome> post) {
    return switch (access.apply(channel)) {
      case ChannelAccess.Open(var id) -> post.apply(id);
      case ChannelAccess.Closed(var why) -> new PostOutcome.Refused(refusal(why));
      case ChannelAccess.Unclear(var error) -> unknownReaders(new PostOutcome.Refused(error));
    };
  }

  private static PostOutcome unknownReaders(PostOutcome.Refused why) {
    return why.isAboutApp()
        ? why
        : new PostOutcome.Unavailable("who reads the channel: " + why.error());
  }

  /// Slack's word for it.
  public static String refusal(ChannelAudience why) {
    return switch (why) {
      case OTHER_COMPANY -> PostOutcome.Refused.CLOSED_TO_ACCOUNT_DATA;
      case ARCHIVED -> "is_archived";
      case NOT_JOINED -> "not_in_channel";
      case COLLEAGUES, UNSEEN -> "channel_not_found";
    };
  }

  private static PostOutcome post(
      MethodsClient methods, MessagePlace place, MessageMark mark, SlackMessage message)
      throws IOException, SlackApiException {
    var response = methods.chatPostMessage(request(place, mark, message));
    return outcome(
        place, response, () -> new PostOutcome.Posted(response.getChannel(), response.getTs()));
  }

  private static PostOutcome update(
      MethodsClient methods, String channel, String ts, SlackMessage message)
      throws IOException, SlackApiException {
    var response =
        methods.chatUpdate(
            change -> change.channel(channel).ts(ts).text(message.text()).blocks(message.blocks()));
    return outcome(
        MessagePlace.channel(channel), response, () -> new PostOutcome.Posted(channel, ts));
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

  private PostOutcome send(MessagePlace place, MethodCall call) {
    try {
      return call.invoke(slack.methods(token.get()));
    } catch (SlackApiException e) {
      return withoutAnswer(place, e);
    } catch (IOException e) {
      return SentMark.isNotSent(e)
          ? new PostOutcome.Unavailable("out of reach")
          : new PostOutcome.Unclear(place, "no answer");
    } catch (JsonParseException _) {
      return new PostOutcome.Unclear(place, "not an answer of Slack's");
    }
  }

  /// What a status other than 200 tells: 503 and all that blames the request, that it was not
  /// taken; another failure of the server, that it failed somewhere on the way.
  private static PostOutcome withoutAnswer(MessagePlace place, SlackApiException answer) {
    var status = answer.getResponse().code();
    if (status == TOO_MANY_REQUESTS) {
      return new PostOutcome.RateLimited(retryAfter(answer));
    }
    var reason = "HTTP " + status;
    return status < 500 || status == UNAVAILABLE
        ? new PostOutcome.Unavailable(reason)
        : new PostOutcome.Unclear(place, reason);
  }

  private static ChatPostMessageRequest request(
      MessagePlace place, MessageMark mark, SlackMessage message) {
    return ChatPostMessageRequest.builder()
        .channel(place.channel())
        .text(message.text())
        .blocks(message.blocks().isEmpty() ? null : message.blocks())
        .metadata(mark.metadata())
        .threadTs(place.thread().orElse(null))
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static PostOutcome outcome(
      MessagePlace place, SlackApiTextResponse response, Supplier<PostOutcome> posted) {
    return response.isOk() ? posted.get() : refusal(place, String.valueOf(response.getError()));
  }

  /// Of the last two Slack says itself that some of it may have been done.
  private static PostOutcome refusal(MessagePlace place, String error) {
    return switch (error) {
      case "ratelimited", "rate_limited" -> new PostOutcome.RateLimited(DEFAULT_RETRY_AFTER);
      case "service_unavailable", "request_timeout", "team_added_to_org" ->
          new PostOutcome.Unavailable(error);
      case "internal_error", "fatal_error", "null" -> new PostOutcome.Unclear(place, error);
      default -> new PostOutcome.Refused(error);
    };
  }

  private static Duration retryAfter(SlackApiException e) {
    var header = e.getResponse().header("Retry-After", "1");
    return header != null && header.matches("[0-9]{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : DEFAULT_RETRY_AFTER;
  }
}
