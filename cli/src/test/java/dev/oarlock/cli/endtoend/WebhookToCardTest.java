package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.interaction.SlashCommandClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stripe posts what it recorded, and the card of the customer says it.
class WebhookToCardTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:21:00Z");
  private static final String SECRETS = "{\"stripe\":\"whsec_s\",\"billing\":[\"new\",\"old\"]}";
  private static final String STRIPE_BUS = "aws.partner/stripe.com/ed_test_61Qq";
  private static final String ACME =
      """
      {"account":"acme","at":"2025-12-01","name":"Acme",
       "identities":[{"system":"stripe","id":"cus_E1"}]}\
      """;

  @TempDir private Path folder;

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aSubscriptionThatGrowsIsOnTheCard() throws Exception {
    try (var cloud = instance()) {
      cloud.put("crm", "AccountRegistered", ACME);
      cloud.drain();
      var stripe = new SignedWebhook(cloud.url(), "whsec_s", NOW);

      assertThat(stripe.post("stripe", event("subscription-created"))).isEqualTo(200);
      cloud.drain();
      assertThat(card(cloud)).contains("$360");
      assertThat(stripe.post("stripe", event("subscription-seats"))).isEqualTo(200);
      assertThat(stripe.post("stripe", event("subscription-seats"))).isEqualTo(200); // replayed
      cloud.drain();
      assertThat(card(cloud)).contains("$450").doesNotContain("$360", "$900");
    }
  }

  @Test
  void aSystemOfYoursTellsASignalAndNobodyElseDoes() throws Exception {
    try (var cloud = instance()) {
      var acme = "{\"detail-type\":\"AccountRegistered\",\"detail\":" + ACME + "}";

      assertThat(new SignedWebhook(cloud.url(), "stolen", NOW).post("billing", acme))
          .isEqualTo(401);
      var late = NOW.minus(Duration.ofMinutes(6));
      assertThat(new SignedWebhook(cloud.url(), "new", late).post("billing", acme)).isEqualTo(401);
      assertThat(new SignedWebhook(cloud.url(), "new", NOW).post("other", acme)).isEqualTo(401);
      assertThat(new SignedWebhook(cloud.url(), "new", NOW).post("billing", "{}")).isEqualTo(400);
      var large = "{\"detail-type\":\"" + "x".repeat(250_000) + "\"}";
      assertThat(new SignedWebhook(cloud.url(), "new", NOW).post("billing", large)).isEqualTo(413);
      cloud.drain();
      assertThat(lines).noneMatch(it -> it.contains("WebhookEventsReceived"));
      assertThat(lines).filteredOn(it -> it.contains("WebhooksRefused\":1")).hasSize(5);
      assertThat(lines)
          .filteredOn(it -> it.contains("rejected"))
          .noneMatch(it -> it.contains("Acme"));

      assertThat(new SignedWebhook(cloud.url(), "old", NOW).post("billing", acme)).isEqualTo(200);
      cloud.drain();
      assertThat(card(cloud)).contains("Acme");
    }
  }

  /// The guide's own mapping and event, applied as it says.
  @Test
  void aSystemInItsOwnWordsIsOnTheCardOnceAMappingReadsThem() throws Exception {
    var guide = Files.readString(Path.of("..", "docs", "data.md")).split("### Systems of yours")[1];
    var mapping = Files.writeString(folder.resolve("billing.yaml"), block(guide, "yaml"));
    var event = Files.writeString(folder.resolve("event.json"), block(guide, "json"));
    try (var cloud = instance()) {
      cloud.put(
          "crm", "AccountRegistered", ACME.replace("stripe", "billing").replace("cus_E1", "cu_9"));
      var billing = new SignedWebhook(cloud.url(), "new", NOW);

      var terminal = new CloudTerminal(cloud);
      assertThat(billing.post("billing", Files.readString(event))).isEqualTo(200);
      cloud.drain();
      assertThat(terminal.said("mapping", "apply", mapping.toString()))
          .contains("billing@1 reads", "1 event of these types waits in quarantine");
      assertThat(terminal.said("mapping", "apply", mapping.toString(), "--json"))
          .contains("\"name\" : \"billing\"", "\"changed\" : false");
      assertThat(terminal.said("quarantine", "replay", "--cause", "UNKNOWN_TYPE"))
          .contains("1 of 1 left quarantine");
      assertThat(billing.post("billing", Files.readString(event))).isEqualTo(200); // replayed
      cloud.drain();
      assertThat(card(cloud)).contains("$450").doesNotContain("$900");
      assertThat(terminal.said("doctor")).contains("billing@1 reads events from webhook.billing");

      assertThat(terminal.said("mapping", "show", "billing")).isEqualTo(block(guide, "yaml"));
      assertThat(terminal.said("mapping", "remove", "billing", "--json"))
          .contains("\"name\" : \"billing\"", "\"removed\" : true");
      assertThat(terminal.said("mapping", "remove", "billing")).contains("No mapping in force");
    }
  }

  private static String block(String guide, String language) {
    return guide.split("```" + language + "\n")[1].split("```")[0];
  }

  @Test
  void withoutSecretsThereIsNoUrl() {
    try (var cloud = LocalCloud.start(CloudSetup.inMemory())) {
      assertThat(cloud.template().functions()).noneMatch(it -> it.id().equals("ReceiveWebhook"));
    }
  }

  @Test
  void theStatusDoesNotTellTheSecrets() throws Exception {
    try (var cloud = instance();
        var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(cloud.url() + "/oarlock/status")).build();

      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .contains("\"WEBHOOK_SECRETS\":\"set\"")
          .doesNotContain("whsec_s");
    }
  }

  /// The recorded event comes by Stripe's own bus, and once more by its webhook.
  @Test
  void aPartnersEventsAreReadFromItsBusAndAreOneWithItsWebhooks() throws Exception {
    try (var cloud = instance()) {
      cloud.put("crm", "AccountRegistered", ACME);
      var terminal = new CloudTerminal(cloud);

      assertThat(terminal.said("send", file("subscription-created"), file("subscription-seats")))
          .contains("2 accepted, 0 refused");
      var stripe = new SignedWebhook(cloud.url(), "whsec_s", NOW);
      assertThat(stripe.post("stripe", event("subscription-seats"))).isEqualTo(200);
      cloud.drain();

      assertThat(card(cloud)).contains("$450").doesNotContain("$360", "$900");
    }
  }

  private LocalCloud instance() {
    return LocalCloud.start(
        CloudSetup.inMemory()
            .withClock(Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW)))
            .withEnvironment(Map.of("WEBHOOK_SECRETS", SECRETS, "PartnerBuses", STRIPE_BUS))
            .withLogLines(lines::add));
  }

  private static String card(LocalCloud cloud) throws IOException {
    var app =
        new AppEndpoint(
            URI.create(cloud.url() + "/slack/events"),
            cloud.slackEnvironment().getOrDefault("SLACK_SIGNING_SECRET", ""),
            cloud.setup().clock());
    return new SlashCommandClient(app).text("/health acme");
  }

  private static String event(String name) throws IOException {
    return JsonTree.write(JsonTree.parse(Files.readString(Path.of(file(name)))).path("detail"));
  }

  private static String file(String name) {
    return Path.of("..", "events", "mappings", "stripe", "events", name + ".json").toString();
  }
}
