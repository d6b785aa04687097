package dev.oarlock.local.cloud;

import dev.oarlock.local.cloud.runtime.FailureLog;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.OpenedRooms;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.page.MessagePage;
import dev.oarlock.local.slack.socket.SocketMode;
import dev.oarlock.local.slack.state.ChannelPosts;
import dev.oarlock.slack.client.SlackClients;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Slack as the functions see it: the stand-in of this process, or the one that the environment
/// names.
record SlackConnection(SlackStandIn standIn, Map<String, String> environment, String baseUrl) {
  private static final int BURST = 20;
  private static final List<String> SETTINGS =
      List.of("SLACK_API_URL", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "OARLOCK_TODAY");

  static SlackConnection of(
      CloudSetup setup, CloudTemplate template, String url, FailureLog failures) {
    var rooms =
        setup
            .data()
            .map(folder -> OpenedRooms.onDisk(folder, failures::addRepair))
            .orElseGet(OpenedRooms::inMemory);
    var workspace = workspace(template).withRooms(rooms);
    var posts =
        setup
            .data()
            .map(folder -> ChannelPosts.onDisk(setup.clock(), folder, failures::addRepair))
            .orElseGet(() -> ChannelPosts.inMemory(setup.clock()));
    var standIn = new SlackStandIn(workspace, posts, setup.clock(), BURST);
    return new SlackConnection(standIn, settings(setup, workspace, url), url);
  }

  /// Joins the real workspace if the environment has an app-level token for it.
  Optional<SocketMode> joinWorkspace(CloudSetup setup) {
    return Optional.ofNullable(setup.environment().get("SLACK_APP_TOKEN"))
        .map(token -> SocketMode.join(token, apiUrl(), appEndpoint(), setup.logLines()));
  }

  /// The address of its API, with a slash at its end.
  String apiUrl() {
    return SlackClients.prefix(environment.getOrDefault("SLACK_API_URL", SlackClients.API_URL));
  }

  AppEndpoint appEndpoint() {
    var secret = environment.getOrDefault("SLACK_SIGNING_SECRET", "");
    return new AppEndpoint(URI.create(baseUrl + "/slack/events"), secret, Clock.systemUTC());
  }

  /// The page on which people type commands and press buttons without a Slack.
  MessagePage page() {
    return new MessagePage(standIn, appEndpoint(), baseUrl + SlackStandIn.PATH);
  }

  private static LocalWorkspace workspace(CloudTemplate template) {
    var workspace = LocalWorkspace.onLaptop();
    for (var function : template.functions()) {
      for (var name : List.of("CHANNEL_ROUTES", "DIGEST_CHANNEL", "DIGEST_VERSIONS")) {
        workspace = workspace.withChannelsOf(function.environment().getOrDefault(name, ""));
      }
    }
    return workspace;
  }

  /// A token of a real workspace means the real Slack, unless an address says otherwise.
  private static Map<String, String> settings(
      CloudSetup setup, LocalWorkspace workspace, String url) {
    var settings = new HashMap<String, String>();
    settings.put("SLACK_SIGNING_SECRET", workspace.signingSecret());
    if (!setup.environment().containsKey("SLACK_BOT_TOKEN")) {
      settings.put("SLACK_BOT_TOKEN", workspace.botToken());
      settings.put("SLACK_API_URL", url + SlackStandIn.PATH);
    }
    for (var name : SETTINGS) {
      if (setup.environment().containsKey(name)) {
        settings.put(name, setup.environment().get(name));
      }
    }
    return Map.copyOf(settings);
  }
}
