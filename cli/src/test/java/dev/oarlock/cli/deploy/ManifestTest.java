package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/// What Slack is told when the app is made.
class ManifestTest {
  private final JsonNode manifest = read();

  @Test
  void theAppAsksForNothingItDoesNotUse() {
    assertThat(manifest.at("/oauth_config/scopes/bot"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "commands",
            "chat:write",
            "users:read",
            "users:read.email",
            "channels:read",
            "groups:read");
  }

  @Test
  void commandsArriveAsTheyWereTyped() {
    var commands = manifest.at("/features/slash_commands");
    assertThat(commands)
        .extracting(command -> command.path("command").asText())
        .containsExactly("/health", "/forecast", "/digest");
    assertThat(commands)
        .allSatisfy(command -> {
          assertThat(command.path("should_escape").asBoolean(true)).isFalse();
          assertThat(command.path("usage_hint").asText()).isNotBlank();
        });
  }

  @Test
  void everythingGoesToTheOneRequestUrl() {
    assertThat(manifest.findValuesAsText("url")).hasSize(3).containsOnly(requestUrl());
    assertThat(requestUrl()).isEqualTo("https://REPLACE-ME.example/");
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
