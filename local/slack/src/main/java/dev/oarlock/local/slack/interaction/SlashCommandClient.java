package dev.oarlock.local.slack.interaction;

import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.state.TriggerIds;
import dev.oarlock.local.slack.terminal.MessageText;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

/// Asks the app a slash command and reads the answer that Slack would show at once.
public record SlashCommandClient(AppEndpoint app) {
  private static final ChannelMember YOU =
      new ChannelMember(new WorkspaceMember("you"), WorkspaceChannel.named("general"));

  /// The answer as a terminal shows it.
  ///
  /// @throws IOException when the app does not answer with HTTP 200 within three seconds
  public String text(String command) throws IOException {
    var unused = app.url().resolve(SlackStandIn.PATH + "unused").toString();
    var answer = app.send(YOU.command(command, new ResponseHandles(unused, TriggerIds.unknown())));
    if (answer.statusCode() != 200) {
      throw new IOException(explainFailure(answer));
    }
    return MessageText.of(InteractionSender.parseMessage(answer.body()));
  }

  /// Why the app answered with something else than HTTP 200, and what to do.
  public static String explainFailure(HttpResponse<String> answer) {
    if (answer.statusCode() == 503) {
      return answer.body();
    }
    var reasons =
        Map.of(
            401,
                "the signature was refused: set SLACK_SIGNING_SECRET to the secret of the instance",
            403,
                "the signature was refused: set SLACK_SIGNING_SECRET to the secret of the instance",
            404, "nothing is mounted at /slack/events: is that an Oarlock?");
    var reason = reasons.getOrDefault(answer.statusCode(), "Slack would show an error");
    return "HTTP " + answer.statusCode() + ", " + reason + ". " + answer.body().strip();
  }
}
