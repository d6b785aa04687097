package dev.oarlock.local;

import dev.oarlock.local.slack.AppEndpoint;
import dev.oarlock.local.slack.MessagePage;
import dev.oarlock.local.slack.Posts;
import dev.oarlock.local.slack.SlackStandIn;
import dev.oarlock.local.slack.Workspace;
import dev.oarlock.local.slack.socket.SocketMode;
import dev.oarlock.local.template.Template;
import dev.oarlock.slack.client.Line;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Slack as the functions see it: the stand-in of this process, or the one that the environment
/// names.
record SlackSide(SlackStandIn standIn, Map<String, String> environment, String url) {
  private static final int BURST = 20;
  private static final List<String> SETTINGS =
      List.of("SLACK_API_URL", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "OARLOCK_TODAY");

  static SlackSide of(Setup setup, Template template, String url) {
    var workspace = workspace(template);
    var posts =
        setup
            .data()
            .map(folder -> Posts.onDisk(setup.clock(), folder))
            .orElseGet(() -> Posts.inMemory(setup.clock()));
    var standIn = new SlackStandIn(workspace, posts, setup.clock(), BURST);
    return new SlackSide(standIn, settings(setup, workspace, url), url);
  }

  /// Joins the real workspace if the environment has an app-level token for it.
  Optional<SocketMode> join(Setup setup) {
    return Optional.ofNullable(setup.environment().get("SLACK_APP_TOKEN"))
        .map(token -> SocketMode.join(token, api(), app(), setup.lines()));
  }

  /// The address of its API, with a slash at its end.
  String api() {
    return Line.prefix(environment.getOrDefault("SLACK_API_URL", Line.SLACK));
  }

  AppEndpoint app() {
    var secret = environment.getOrDefault("SLACK_SIGNING_SECRET", "");
    return new AppEndpoint(URI.create(url + "/slack/events"), secret, Clock.systemUTC());
  }

  /// The page on which people type commands and press buttons without a Slack.
  MessagePage page() {
    return new MessagePage(standIn, app(), url + SlackStandIn.PATH);
  }

  private static Workspace workspace(Template template) {
    var workspace = Workspace.onLaptop();
    for (var function : template.functions()) {
      for (var name : List.of("ROUTES", "DIGEST_CHANNEL")) {
        workspace = workspace.withChannelsOf(function.environment().getOrDefault(name, ""));
      }
    }
    return workspace;
  }

  /// A token of a real workspace means the real Slack, unless an address says otherwise.
  private static Map<String, String> settings(Setup setup, Workspace workspace, String url) {
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
