package dev.oarlock.local.slack;

import dev.oarlock.local.slack.people.Channel;
import dev.oarlock.local.slack.people.Person;
import dev.oarlock.local.slack.show.MessageText;
import java.io.IOException;

/// Asks the app a slash command and reads the answer that Slack would show at once.
public record Asking(AppEndpoint app) {
  private static final Speaker YOU = new Speaker(new Person("you"), Channel.named("general"));

  /// The answer as a terminal shows it.
  ///
  /// @throws IOException when the app does not answer with HTTP 200 within three seconds
  public String text(String command) throws IOException {
    var unused = app.url().resolve(SlackStandIn.PATH + "unused").toString();
    var answer = app.send(YOU.command(command, new Reach(unused, Triggers.unknown())));
    if (answer.statusCode() != 200) {
      throw new IOException(Ask.explained(answer));
    }
    return MessageText.of(Desk.message(answer.body()));
  }
}
