package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A CSM's call that the model contradicts, on the real parts: from the bus to the lead's card, the
/// click, the decision and the digest.
class ForecastToDecisionTest {
  private static final String LEADS = "customer-health";

  private LocalCloud cloud;
  private ChurningAccount acme;

  @BeforeEach
  void anAccountThatTheModelGivesUp() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    acme = ChurningAccount.in(cloud);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void aClickOnTheCardDecidesOnceAndTheDigestStopsAsking() throws Exception {
    acme.csmForecast(0.02);

    var card = card();
    assertThat(card.message().path("text").asText())
        .startsWith("Acme Corporation: model and CSM disagree. The model says ")
        .contains("dana 2 % (likely to renew). Please decide which forecast to commit.");
    assertThat(buttons(card))
        .contains("decision.model", "decision.csm", "decision.own", "decision.monitor");
    assertThat(ask("/forecast calls")).contains("1 decision needed");
    assertThat(digest())
        .contains("1 decision needed, worth €10,000 a month:\n• Acme Corporation, ");

    press(card, "decision.csm", "bo");

    assertThat(card().ts()).isEqualTo(card.ts());
    assertThat(text(card()))
        .contains("@bo decided with the CSM")
        .contains("2 % is the committed forecast");
    assertThat(buttons(card())).isEmpty();
    cloud.drain();
    assertThat(text(card())).contains("@bo decided with the CSM");
    assertThat(ask("/forecast acme")).contains("committed: 2 %, @bo decided with the CSM");
    assertThat(ask("/forecast calls")).startsWith("No decision is needed");
    assertThat(digest()).doesNotContain("decision needed");

    press(card, "decision.model", "eve");

    assertThat(whispered()).contains("decided this just now: with the CSM. Nothing was changed");
    cloud.drain();
    assertThat(ask("/forecast acme")).contains("@bo decided with the CSM");
    assertThat(cloud.slack().posts("#" + LEADS).stream().filter(this::asks)).isEmpty();
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void twoWhoClickAtOnceDecideOnce() throws Exception {
    acme.csmForecast(0.02);
    var card = card();

    press(card, "decision.csm", "bo");
    press(card, "decision.model", "eve"); // before the account was scored with the first

    assertThat(whispered()).contains("Somebody decided this a moment ago");
    cloud.drain();
    assertThat(ask("/forecast acme")).contains("@bo decided with the CSM");
  }

  @Test
  void whatIsTypedDecidesTooAndTheCardFollows() throws Exception {
    assertThat(ask("/forecast acme call 2% of 2500: new sponsor named"))
        .contains("Saved: your forecast for Acme Corporation")
        .contains("@you 2 % of €2,500 a month, committed: open");
    cloud.drain();
    assertThat(text(card())).contains("“new sponsor named”");

    assertThat(ask("/forecast acme decide 25%: half of it"))
        .contains("you decided with a figure of their own")
        .contains("committed: 25 %");
    cloud.drain();

    assertThat(text(card()))
        .contains("decided with a figure of their own")
        .contains("25 % is the committed");
    assertThat(ask("/health acme")).contains("Forecasts: model").contains("committed: 25 %");
  }

  @Test
  void whatCannotBeTakenIsRefusedInWords() throws Exception {
    assertThat(ask("/forecast acme call 130%")).contains("from 0 to 100 %");
    assertThat(ask("/forecast acme call 30% of 10001"))
        .contains("worth €10,000 a month")
        .contains("Nothing was saved");
    assertThat(ask("/forecast acme decide csm")).contains("No CSM has given a forecast");
    assertThat(ask("/forecast nobody call 3%")).doesNotContain("Saved");
    assertThat(ask("/forecast acme decide monitor")).contains("nothing to monitor");
  }

  /// The one card between model and CSM.
  private ChannelPost card() {
    var cards =
        cloud.slack().posts("#" + LEADS).stream()
            .filter(post -> text(post).contains("Why the model: "))
            .toList();
    assertThat(cards).hasSize(1);
    return cards.getFirst();
  }

  private boolean asks(ChannelPost post) {
    return buttons(post).contains("decision.model");
  }

  private static String text(ChannelPost post) {
    return post.message()
        .path("text")
        .asText()
        .replaceAll("<@U0+([A-Z]+)>", "@$1")
        .replace("@BO", "@bo");
  }

  private static List<String> buttons(ChannelPost post) {
    return post.message().findValuesAsText("action_id");
  }

  private String digest() throws IOException {
    ask("/digest post");
    cloud.drain();
    var digests = cloud.slack().posts().stream().filter(post -> post.threadTs().isEmpty()).toList();
    return digests.getLast().message().path("text").asText();
  }

  private String whispered() {
    return cloud.slack().ephemeralMessages().getLast().message().path("text").asText();
  }

  private void press(ChannelPost card, String action, String person) {
    new PageVisitor(cloud, person, LEADS).presses(card, action);
  }

  /// The answer, unwrapped.
  private String ask(String command) throws IOException {
    return cloud.slashCommands().text(command).replaceAll("\\s+", " ");
  }
}
