package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceCommand;
import dev.oarlock.local.slack.directory.WorkspaceShortcut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What Slack is told when the app is made.
class ManifestTest {
  private final JsonNode manifest = read();

  /// Methods that need no scope.
  private static final Set<String> FREE =
      Set.of("authTest", "viewsOpen", "viewsPublish", "viewsUpdate");

  /// The scopes that each other method of Slack's needs.
  private static final Map<String, Set<String>> SCOPES =
      Map.ofEntries(
          Map.entry("chatPostMessage", Set.of("chat:write")),
          Map.entry("chatUpdate", Set.of("chat:write")),
          Map.entry("usersInfo", Set.of("users:read")),
          Map.entry("usersLookupByEmail", Set.of("users:read.email")),
          Map.entry("usergroupsUsersList", Set.of("usergroups:read")),
          Map.entry("usersConversations", Set.of("channels:read", "groups:read")),
          Map.entry("conversationsInfo", Set.of("channels:read", "groups:read")),
          Map.entry("conversationsHistory", Set.of("channels:history", "groups:history")),
          Map.entry("conversationsReplies", Set.of("channels:history", "groups:history")),
          Map.entry("conversationsCreate", Set.of("groups:write")),
          Map.entry("conversationsInvite", Set.of("groups:write")),
          Map.entry("conversationsArchive", Set.of("groups:write")),
          Map.entry("pinsAdd", Set.of("pins:write")));

  private static final Pattern CALL = Pattern.compile("\\bmethods\\s*\\.([a-z][A-Za-z]*)\\(");
  private static final Pattern OPEN_VIEW =
      Pattern.compile("\\.(viewsOpen|viewsPublish|viewsUpdate)\\(");

  @Test
  void theAppAsksForWhatItCallsAndForNothingElse() {
    var called = new TreeSet<>(calledMethods());
    called.removeAll(FREE);
    assertThat(SCOPES.keySet()).containsAll(called);
    var needed = new TreeSet<>(Set.of("commands"));
    called.forEach(method -> needed.addAll(SCOPES.get(method)));

    assertThat(scopes()).containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void eachScopeSaysWhatItIsFor() throws IOException {
    var lines = Files.readAllLines(DeploymentTemplate.house().resolve("slack-manifest.yaml"));

    assertThat(scopes())
        .allSatisfy(scope ->
            assertThat(lines).anyMatch(line -> line.strip().startsWith("- " + scope + " # ")));
    var guide = Files.readString(DeploymentTemplate.house().resolve("docs/deploy.md"));
    assertThat(scopes())
        .allSatisfy(scope -> assertThat(guide).containsPattern("\n\\|[^|]*`" + scope + "`"));
  }

  @Test
  void theLocalWorkspaceGrantsTheSame() {
    assertThat(LocalWorkspace.onLaptop().scopes()).containsExactlyInAnyOrderElementsOf(scopes());
  }

  private List<String> scopes() {
    return manifest.at("/oauth_config/scopes/bot").valueStream().map(JsonNode::asText).toList();
  }

  private static Set<String> calledMethods() {
    var called = new TreeSet<String>();
    for (var folder : List.of("shared/slack", "functions", "cli")) {
      called.addAll(calledMethods(DeploymentTemplate.house().resolve(folder)));
    }
    return called;
  }

  private static Set<String> calledMethods(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().contains("/src/main/"))
          .filter(file -> file.toString().endsWith(".java"))
          .map(ManifestTest::text)
          .flatMap(text ->
              Stream.of(CALL, OPEN_VIEW).flatMap(pattern -> pattern.matcher(text).results()))
          .map(call -> call.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void commandsArriveAsTheyWereTyped() {
    var commands = manifest.at("/features/slash_commands");
    assertThat(commands)
        .extracting(command -> command.path("command").asText())
        .containsExactly(
            "/health",
            "/forecast",
            "/renewal",
            "/metrics",
            "/digest",
            "/alerts",
            "/gong",
            "/escalate",
            "/identity",
            "/audit");
    assertThat(commands)
        .allSatisfy(command -> {
          assertThat(command.path("should_escape").asBoolean(true)).isFalse();
          assertThat(command.path("usage_hint").asText()).isNotBlank();
        });
  }

  @Test
  void everythingGoesToTheOneRequestUrl() {
    assertThat(manifest.findValuesAsText("url")).hasSize(10).containsOnly(requestUrl());
    assertThat(requestUrl()).isEqualTo("https://REPLACE-ME.example/");
  }

  @Test
  void theHomeTabIsToldOfAndNothingElse() {
    assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/event_subscriptions/bot_events"))
        .extracting(JsonNode::asText)
        .containsExactly("app_home_opened");
    assertThat(manifest.at("/settings/event_subscriptions/request_url").asText())
        .isEqualTo(requestUrl());
  }

  @Test
  void theLocalPageOffersTheSameShortcuts() {
    assertThat(manifest.at("/features/shortcuts"))
        .extracting(it ->
            new WorkspaceShortcut(
                it.path("name").asText(),
                it.path("callback_id").asText(),
                it.path("type").asText().equals("message")))
        .containsExactlyElementsOf(WorkspaceShortcut.INSTALLED);
    assertThat(manifest.at("/settings/interactivity/message_menu_options_url").asText())
        .isEqualTo(requestUrl());
  }

  @Test
  void theLocalPageOffersTheSameCommands() {
    assertThat(manifest.at("/features/slash_commands"))
        .extracting(it ->
            new WorkspaceCommand(
                it.path("command").asText(),
                it.path("usage_hint").asText(),
                it.path("description").asText()))
        .containsExactlyElementsOf(WorkspaceCommand.INSTALLED);
  }

  @Test
  void slackTakesTheTexts() {
    var about = manifest.path("display_information");
    assertThat(about.path("name").asText().length()).isLessThanOrEqualTo(35);
    assertThat(about.path("description").asText().length()).isLessThanOrEqualTo(140);
    assertThat(about.path("long_description").asText().length()).isBetween(174, 4000);
  }

  private String requestUrl() {
    return manifest.at("/settings/interactivity/request_url").asText();
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper()
          .readTree(DeploymentTemplate.house().resolve("slack-manifest.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
