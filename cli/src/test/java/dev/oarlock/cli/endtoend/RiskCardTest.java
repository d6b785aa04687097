package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A risk from its alert to its end on the real parts: one card, clicked, typed and filled in.
class RiskCardTest {
  private static final String CHANNEL = "customer-health";

  private final Instant now = Instant.now();
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void anAccountAtRisk() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    dana = new PageVisitor(cloud, "dana", CHANNEL);
    put("AccountRegistered", detail("r", 400).put("name", "Acme Corporation").put("csm", "dana"));
    cloud.drain();
    pulse(1);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void itIsClaimedSnoozedAndClosesItselfInOneCard() throws Exception {
    assertThat(text(card())).contains("Nobody has it yet");
    assertThat(buttons(card()))
        .containsExactly("risk.claim", "risk.hand-over", "risk.snooze", "risk.more");
    var posted = card().ts();

    dana.presses(card(), "risk.claim");
    cloud.drain();

    assertThat(text(card())).contains("has it").doesNotContain("Nobody");
    assertThat(buttons(card())).contains("risk.resolve").doesNotContain("risk.claim");

    dana.presses(card(), "risk.snooze");
    assertThat(dana.submitsForm("{\"until\":[\"7\"],\"note\":[\"back on Monday\"]}")).isEmpty();
    cloud.drain();

    assertThat(text(card())).contains("Rests until").contains("“back on Monday”");

    pulse(5);

    assertThat(text(card())).contains("out of risk after").contains("who had it");
    assertThat(buttons(card()))
        .containsExactly("risk.rate.useful", "risk.rate.knew", "risk.rate.wrong");
    assertThat(card().ts()).isEqualTo(posted);
    assertThat(thread())
        .hasSize(3)
        .anySatisfy(reply -> assertThat(reply).contains("claimed it"))
        .anySatisfy(reply -> assertThat(reply).contains("lets it rest until"))
        .anySatisfy(reply -> assertThat(reply).contains("is out of risk"));
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void ofTwoWhoClaimAtOnceTheFirstHasIt() throws Exception {
    var card = card();

    new PageVisitor(cloud, "bo", CHANNEL).presses(card, "risk.claim");
    dana.presses(card, "risk.claim"); // before the account was scored with the first
    cloud.drain();

    assertThat(text(card())).containsIgnoringCase("bo has it");
    assertThat(thread()).singleElement().asString().containsIgnoringCase("bo claimed it");
  }

  @Test
  void whoIsToldOfAnEscalationIsNamedUnderTheCard() throws Exception {
    dana.chooses(card(), "risk.more", "risk.escalate");
    cloud.drain();

    assertThat(thread()).singleElement().asString().contains("escalated it to the leadership");
    assertThat(text(card())).contains("Nobody has it yet").contains("Escalated to the leadership");

    dana.chooses(card(), "risk.more", "risk.escalate");
    cloud.drain();

    assertThat(thread()).hasSize(1);
    assertThat(cloud.slack().ephemeralMessages().getLast().message().path("text").asText())
        .contains("escalated to the leadership already");
  }

  @Test
  void aClickOnTheCardOfARiskThatIsOverIsExplained() throws Exception {
    var old = card();
    pulse(5);

    dana.presses(old, "risk.claim");
    cloud.drain();

    assertThat(cloud.slack().ephemeralMessages().getLast().message().path("text").asText())
        .contains("is not at risk any more");
    assertThat(text(card())).contains("out of risk");
  }

  @Test
  void aResolutionIsTypedAndSaysThatTheSignalsStillShowIt() throws IOException {
    assertThat(cloud.slashCommands().text("/health acme resolve: they renewed by phone"))
        .contains("counts as resolved");
    cloud.drain();

    assertThat(text(card())).contains("Resolved by").contains("“they renewed by phone”");
  }

  private void pulse(int pulse) throws IOException {
    cloud.slashCommands().text("/health acme pulse " + pulse);
    cloud.drain();
  }

  private ChannelPost card() {
    return posts().stream().filter(post -> post.threadTs().isEmpty()).findFirst().orElseThrow();
  }

  private List<String> thread() {
    return posts().stream()
        .filter(post -> post.threadTs().isPresent())
        .map(RiskCardTest::text)
        .toList();
  }

  private List<ChannelPost> posts() {
    return cloud.slack().posts("#" + CHANNEL);
  }

  private static String text(ChannelPost post) {
    return post.message().path("text").asText().replaceAll("<@U0+([A-Z]+)>", "$1");
  }

  private static List<String> buttons(ChannelPost post) {
    return post.message().findValuesAsText("action_id");
  }

  private ObjectNode detail(String id, int daysAgo) {
    var at = now.minus(daysAgo, ChronoUnit.DAYS);
    return StrictJson.object().put("account", "acme").put("id", id).put("at", at.toString());
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
  }
}
