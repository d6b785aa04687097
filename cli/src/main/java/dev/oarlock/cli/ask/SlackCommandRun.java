package dev.oarlock.cli.ask;

import dev.oarlock.cli.instance.InstanceConnection;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.interaction.ChannelMember;
import dev.oarlock.local.slack.interaction.InteractionSender;
import dev.oarlock.local.slack.interaction.ResponseHandles;
import dev.oarlock.local.slack.interaction.SlashCommandClient;
import dev.oarlock.local.slack.terminal.MessageText;
import java.io.IOException;

/// A slash command of somebody against an instance on this machine, for who reads the answer at
/// once.
public record SlackCommandRun(InstanceConnection connection, String person) {
  /// What the app said.
  public String text(String command) throws IOException {
    var slack = new SlackInstance(connection);
    try (var answers = ResponseUrlListener.listen()) {
      var member = new WorkspaceMember(person);
      var speaker = new ChannelMember(member, WorkspaceChannel.named("general"));
      var reach = new ResponseHandles(answers.url(), slack.trigger(member));
      var answer = slack.app(System.getenv()).send(speaker.command(command, reach));
      if (answer.statusCode() != 200) {
        throw new IOException(SlashCommandClient.explainFailure(answer));
      }
      return MessageText.of(InteractionSender.parseMessage(answer.body()));
    }
  }
}
