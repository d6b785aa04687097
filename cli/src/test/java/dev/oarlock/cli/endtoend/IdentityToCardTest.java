package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Stripe tells of a customer whom nobody has named, ops say who it is, and the card has it.
class IdentityToCardTest {
  private static final String OPS = "ops";

  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void acmeIsKnown() throws IOException {
    var environment =
        Map.of(
            "WEBHOOK_SECRETS", "{\"stripe\":\"whsec_s\"}",
            "CHANNEL_ROUTES", "{\"default\":\"#customer-health\",\"ops\":\"#ops\"}");
    cloud = AwakeCloud.start(CloudSetup.inMemory().withEnvironment(environment));
    dana = new PageVisitor(cloud, "dana", OPS);
    register(
        "acme",
        "Harbor & Finch Ltd",
        ",\"identities\":[{\"system\":\"domain\",\"id\":\"harborfinch.example\"}]");
    register("beta", "Beta", "");
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void oneClickAndWhatWaitedIsOnTheCard() throws Exception {
    webhook("customer-created", "subscription-created");

    assertThat(text(question()))
        .contains("Who is", "stripe / cus_E1", "contracts 1", "Harbor &amp; Finch")
        .doesNotContain("ops@");
    var asked = question();
    dana.presses(asked, "identity.link.0");
    new PageVisitor(cloud, "bo", OPS).presses(asked, "identity.link.0"); // at the same moment
    cloud.drain();
    dana.presses(asked, "identity.link.0"); // from a screen that is not up to date
    cloud.drain();

    assertThat(text(posts().getFirst())).contains("is *Harbor &amp; Finch Ltd*, says");
    assertThat(posts()).hasSize(1);
    assertThat(cloud.slashCommands().text("/health acme")).contains("$360").doesNotContain("$720");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void whoIsNotSuggestedIsLookedForOrRegistered() throws Exception {
    webhook("subscription-created");
    ticket("org-7");

    dana.presses(question(), "identity.other");
    assertThat(dana.submitsForm("{\"account\":[\"beta\"]}")).isEmpty();
    cloud.drain();
    dana.presses(question(), "identity.new");
    assertThat(dana.submitsForm("{\"name\":[\"Gamma & Sons\"]}")).isEmpty();
    cloud.drain();

    assertThat(cloud.slashCommands().text("/health beta")).contains("$360");
    assertThat(cloud.slashCommands().text("/health gamma")).contains("Gamma & Sons");
    assertThat(posts()).allMatch(it -> text(it).contains("says"));
  }

  /// After a first import of many.
  @Test
  void manyAtOnceAreFewMessages() throws IOException {
    for (var i = 0; i < 60; i++) {
      ticket("org-" + i);
    }

    assertThat(posts()).hasSizeBetween(2, 7);
    var list = posts().stream().filter(it -> text(it).contains("Who are they?")).findFirst();
    assertThat(list).isPresent();
    assertThat(cloud.slashCommands().text("/identity")).contains("60 ids", "helpdesk / org-");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void anotherSystemThatSaysWhoItIsClosesTheQuestion() throws Exception {
    webhook("subscription-created");
    var asked = question();
    cloud.put(
        "crm",
        "IdentityLinked",
        """
        {"account":"beta","at":"2025-12-02","identities":[{"system":"stripe","id":"cus_E1"}]}\
        """);
    cloud.drain();

    assertThat(text(posts().getFirst())).contains("is *Beta*, as another system has told");
    dana.presses(asked, "identity.new"); // from a screen that is not up to date
    dana.submitsForm("{\"name\":[\"Late\"]}");
    cloud.drain();
    assertThat(cloud.slashCommands().text("/health beta")).contains("$360");
    assertThat(cloud.slashCommands().text("/health late")).doesNotContain("Late:");
  }

  private void register(String account, String name, String more) {
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"account\":\"%s\",\"at\":\"2025-11-01\",\"name\":\"%s\"%s}"
            .formatted(account, name, more));
  }

  private void ticket(String org) {
    cloud.put(
        "helpdesk",
        "TicketOpened",
        """
        {"account":{"system":"helpdesk","id":"%s"},"at":"2025-12-05","id":"%s","ticket":"%s",
         "priority":"low"}\
        """
            .formatted(org, org, org));
    if (org.endsWith("9") || org.endsWith("7")) {
      cloud.drain();
    }
  }

  private void webhook(String... names) throws Exception {
    var stripe = new SignedWebhook(cloud.url(), "whsec_s", Instant.now());
    for (var name : names) {
      var file = Path.of("..", "events", "mappings", "stripe", "events", name + ".json");
      var told = Files.readString(file).replace("1795771200", "1764547200"); // in the past
      var body = JsonTree.write(JsonTree.parse(told).path("detail"));
      assertThat(stripe.post("stripe", body)).isEqualTo(200);
    }
    cloud.drain();
  }

  private ChannelPost question() {
    return posts().stream().filter(it -> text(it).contains("Who is")).findFirst().orElseThrow();
  }

  private List<ChannelPost> posts() {
    return cloud.slack().posts("#" + OPS);
  }

  private static String text(ChannelPost post) {
    return post.message().path("blocks").toString();
  }
}
