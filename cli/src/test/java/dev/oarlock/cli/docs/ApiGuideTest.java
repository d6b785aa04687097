package dev.oarlock.cli.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.export.TwoCustomers;
import dev.oarlock.domain.access.AccessRole;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The transcript of docs/api.md, replayed against a running instance.
class ApiGuideTest {
  private static final Pattern EXCHANGE =
      Pattern.compile("^GET (\\S+)\\n([0-9]{3})\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FOLDED = Pattern.compile(",? \\.\\.\\.");
  private static LocalCloud cloud;

  @BeforeAll
  static void tell() throws IOException {
    cloud = TwoCustomers.told();
    var you = person("you");
    TwoCustomers.table(cloud)
        .people()
        .apply(
            PersonDirectory.of(List.of(you)),
            new RoleSettings(
                Map.of(you.id(), Set.of(AccessRole.CSM)), Map.of(), AccessRole.EVERYONE, Set.of()),
            Instant.parse("2026-11-28T09:00:00Z"));
  }

  private static Person person(String id) {
    return new Person(
        new PersonId(id),
        id,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @Test
  void theTranscriptIsWhatIsAnswered() throws Exception {
    var guide = Files.readString(Path.of("../docs/api.md"));
    var exchanges = EXCHANGE.matcher(guide).results().toList();

    assertThat(exchanges).hasSizeGreaterThan(4);
    for (var exchange : exchanges) {
      var answer = get(exchange.group(1));
      assertThat(answer.statusCode())
          .as(exchange.group(1))
          .isEqualTo(Integer.parseInt(exchange.group(2)));
      var shown = JsonTree.parse(FOLDED.matcher(exchange.group(3)).replaceAll(""));
      assertThat(missing(shown, JsonTree.parse(answer.body()), exchange.group(1))).isEmpty();
    }
  }

  @Test
  void whoHasItAlreadyIsToldSo() throws Exception {
    var tag = get("/accounts/quarry").headers().firstValue("etag").orElseThrow();

    for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      assertThat(get("/accounts/quarry", "If-None-Match", known).statusCode()).isEqualTo(304);
    }
    assertThat(get("/accounts/copper", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void whoMayNotReadFiguresSeesAsMuchAsInSlack() throws Exception {
    var account = JsonTree.parse(get("/accounts/quarry", "X-Oarlock-User", "guest").body());

    assertThat(account.fieldNames())
        .toIterable()
        .containsExactly("id", "name", "owner", "band", "score", "renewal", "isAtRisk", "text");
    assertThat(account.path("text").asText())
        .contains("At risk, and nobody has it yet", "Without revenue, probabilities and reasons");
    for (var path : List.of("/accounts", "/forecast", "/metrics")) {
      assertThat(get(path, "X-Oarlock-User", "guest").statusCode()).as(path).isEqualTo(403);
    }
    assertThat(get("/accounts?name=works", "X-Oarlock-User", "guest").statusCode()).isEqualTo(200);
  }

  @Test
  void whoDoesNotKnowTheSecretIsNotLetIn() throws Exception {
    assertThat(get("/accounts", "Authorization", "Bearer guessed").statusCode()).isEqualTo(403);
  }

  @Test
  void theOpenApiFileHasThePathsThatThereAre() throws IOException {
    var file = JsonTree.parse(Files.readString(Path.of("../docs/openapi.json")));

    assertThat(file.path("paths").fieldNames())
        .toIterable()
        .containsExactly("/accounts", "/accounts/{id}", "/forecast", "/metrics");
    file.path("paths")
        .forEach(path -> assertThat(path.path("get").path("responses").has("200")).isTrue());
  }

  private static HttpResponse<String> get(String path, String... more) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(cloud.url() + "/api" + path))
            .header("Authorization", "Bearer " + cloud.slack().workspace().signingSecret());
    for (var at = 0; at < more.length; at += 2) {
      request.setHeader(more[at], more[at + 1]);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    }
  }

  /// What is shown and not so in the answer.
  private static List<String> missing(JsonNode shown, JsonNode answered, String where) {
    if (shown.isObject()) {
      return shown.properties().stream()
          .flatMap(it ->
              missing(it.getValue(), answered.path(it.getKey()), where + "." + it.getKey())
                  .stream())
          .toList();
    }
    if (shown.isArray()) {
      return Stream.iterate(0, at -> at < shown.size(), at -> at + 1)
          .flatMap(at -> missing(shown.get(at), answered.path(at), where + "[" + at + "]").stream())
          .toList();
    }
    return shown.equals(answered)
        ? List.of()
        : List.of(where + ": " + shown + " is shown, " + answered + " is answered");
  }
}
