package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.interaction.ChannelMember;
import dev.oarlock.local.slack.interaction.ResponseHandles;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// Members, guests and outsiders ask the whole of it, in channels of their own and shared ones.
class WhoMayAskTest {
  @Test
  void membersAreAnsweredAndOthersHearWhyNot() throws IOException {
    try (var cloud = AwakeCloud.start(CloudSetup.inMemory())) {
      assertThat(ask(cloud, "dana", "general")).contains("/health NAME");
      assertThat(ask(cloud, "guest", "general")).contains("you are a guest here");
      assertThat(ask(cloud, "outsider", "with-outsiders")).contains("you belong to another one");
      assertThat(ask(cloud, "dana", "with-outsiders")).contains("shared with another company");

      assertThat(cloud.slack().calls())
          .extracting(call -> call.method())
          .containsExactlyInAnyOrder(
              "auth.test",
              "users.info", // dana
              "users.info", // guest
              "conversations.info", // general
              "conversations.info"); // with-outsiders
    }
  }

  private static String ask(LocalCloud cloud, String person, String channel) throws IOException {
    var app =
        new AppEndpoint(
            URI.create(cloud.url() + "/slack/events"),
            cloud.slackEnvironment().get("SLACK_SIGNING_SECRET"),
            Clock.systemUTC());
    var speaker = new ChannelMember(new WorkspaceMember(person), WorkspaceChannel.named(channel));
    return app.send(speaker.command("/health help", new ResponseHandles("http://x/", "1"))).body();
  }
}
