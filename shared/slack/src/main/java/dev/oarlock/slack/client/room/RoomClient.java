package dev.oarlock.slack.client.room;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens private channels, calls people in, pins their card, and archives them. Each may be done
/// twice: what is so already is done.
public final class RoomClient {
  private final Slack slack;
  private final Supplier<String> token;

  public RoomClient(Slack slack, Supplier<String> token) {
    this.slack = slack;
    this.token = token;
  }

  /// `conversations.create`, which needs the scope `groups:write` for a private channel.
  public RoomOutcome open(String name) {
    return ask(
        methods -> methods.conversationsCreate(call -> call.name(name).isPrivate(true)),
        said -> said.getChannel().getId(),
        error ->
            error.equals("name_taken")
                ? Optional.of(new RoomOutcome.NameTaken())
                : Optional.empty());
  }

  /// `conversations.invite`: those of them who can be; one who left the company, or is in it
  /// already, keeps nobody else out.
  public RoomOutcome invite(String channel, List<String> users) {
    return ask(
        methods ->
            methods.conversationsInvite(call -> call.channel(channel).users(users).force(true)),
        _ -> channel,
        error ->
            switch (error) {
              case "already_in_channel",
                  "cant_invite_self",
                  "user_not_found",
                  "no_user",
                  "user_is_restricted",
                  "cant_invite",
                  "ura_max_channels",
                  "user_team_not_in_channel" ->
                  Optional.of(new RoomOutcome.Done(channel));
              default -> Optional.empty();
            });
  }

  /// `pins.add`, which needs the scope `pins:write`.
  public RoomOutcome pin(String channel, String ts) {
    return ask(
        methods -> methods.pinsAdd(call -> call.channel(channel).timestamp(ts)),
        _ -> channel,
        error ->
            error.equals("already_pinned")
                ? Optional.of(new RoomOutcome.Done(channel))
                : Optional.empty());
  }

  /// `conversations.archive`.
  public RoomOutcome archive(String channel) {
    return ask(
        methods -> methods.conversationsArchive(call -> call.channel(channel)),
        _ -> channel,
        error ->
            error.equals("already_archived") || error.equals("channel_not_found")
                ? Optional.of(new RoomOutcome.Done(channel))
                : Optional.empty());
  }

  private interface RoomCall<R extends SlackApiTextResponse> {
    R invoke(MethodsClient methods) throws IOException, SlackApiException;
  }

  private <R extends SlackApiTextResponse> RoomOutcome ask(
      RoomCall<R> call,
      Function<R, String> channel,
      Function<String, Optional<RoomOutcome>> known) {
    try {
      var answer = call.invoke(slack.methods(token.get()));
      if (answer.isOk()) {
        return new RoomOutcome.Done(channel.apply(answer));
      }
      var error = String.valueOf(answer.getError());
      return known.apply(error).orElseGet(() -> new RoomOutcome.Refused(error));
    } catch (SlackApiException e) {
      var wait = e.getResponse().header("Retry-After");
      return e.getResponse().code() == 429
          ? new RoomOutcome.Limited(Duration.ofSeconds(wait == null ? 1 : Long.parseLong(wait)))
          : new RoomOutcome.Unavailable("http_" + e.getResponse().code());
    } catch (IOException _) {
      return new RoomOutcome.Unavailable("no_answer");
    }
  }
}
