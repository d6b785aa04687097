package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A play on the real parts: from the card of a risk to a checklist in its thread, to the Home tab,
/// and to the save ledger.
class PlayToSaveTest {
  private static final String CHANNEL = "customer-health";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void anAccountAtRisk() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    dana = new PageVisitor(cloud, "dana", CHANNEL);
    put("crm", "AccountRegistered", detail("r", 400).put("name", "Acme").put("csm", "U000000DANA"));
    order("k", "new", today.minusDays(355), 355);
    cloud.drain();
    cloud.slashCommands().text("/health acme pulse 1");
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void itIsStartedFromTheCardAndTickedOffInTheThreadByWhoeverIsFirst() throws Exception {
    dana.chooses(card(), "risk.more", "play.start");
    assertThat(dana.submitsForm("{\"play\":[\"adoption-sprint\"]}")).isEmpty();
    cloud.drain();

    assertThat(text(card())).contains("has it", "Play Adoption sprint is under way");
    var checklist = checklist();
    assertThat(text(checklist)).contains("0 of 3 steps done", "Whose working day");

    new PageVisitor(cloud, "bo", CHANNEL).presses(checklist, "play.mark.0");
    dana.presses(checklist, "play.mark.0"); // before the account was scored with the first
    cloud.drain();
    dana.presses(checklist, "play.mark.0"); // late

    assertThat(text(checklist())).contains("1 of 3 steps done").containsIgnoringCase("done by bo");
    assertThat(checklist().ts()).isEqualTo(checklist.ts());
    assertThat(said()).contains("<@U00000000BO> said so already");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aStepThatIsDueWaitsInTheBookAndASaveIsClaimedWhenTheySign() throws IOException {
    put("oarlock.slack", "PlayStarted", started());
    cloud.drain();

    assertThat(dana.opensHome().toString()).contains("Play Adoption sprint: name with");
    assertThat(saves()).contains("0 customers saved", "1 under way");

    put("oarlock.slack", "PlayStepMarked", marked());
    cloud.drain();
    assertThat(dana.opensHome().toString()).doesNotContain("name with").contains("train them");
    order("renewed", "renewal", today.plusDays(10), 0);
    cloud.drain();

    assertThat(saves()).contains("1 customer saved, €1,000 a month kept", "Adoption sprint");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void whoTellsOfAPlayWhenAllIsSignedSavesNobody() throws IOException {
    order("renewed", "renewal", today.plusDays(10), 0);
    cloud.drain();
    put("oarlock.slack", "PlayStarted", started());
    put("oarlock.slack", "PlayStepMarked", marked());
    cloud.drain();

    assertThat(saves()).contains("0 customers saved", "1 stayed without a claim");
  }

  private ObjectNode started() {
    var started = detail("p", 20).put("run", "adoption-sprint:1").put("title", "Adoption sprint");
    started.put("episode", 1).put("riskSince", today.minusDays(21).toString()).put("by", "dana");
    var tasks = started.putArray("tasks");
    task(tasks.addObject(), "ten", "name with their champion the ten people");
    task(tasks.addObject(), "training", "train them together");
    return started;
  }

  private void task(ObjectNode task, String code, String text) {
    task.put("code", code).put("text", text).put("owner", "csm").put("due", today + "");
  }

  private ObjectNode marked() {
    return detail("m", 5)
        .put("run", "adoption-sprint:1")
        .put("step", "ten")
        .put("mark", "done")
        .put("by", "dana");
  }

  private String saves() throws IOException {
    return cloud.slashCommands().text("/metrics saves").replaceAll("\\s+", " ");
  }

  private String said() {
    return cloud.slack().ephemeralMessages().getLast().message().path("text").asText();
  }

  private ChannelPost card() {
    return posts().stream().filter(post -> post.threadTs().isEmpty()).findFirst().orElseThrow();
  }

  private ChannelPost checklist() {
    return posts().stream()
        .filter(post -> text(post).contains("steps done"))
        .findFirst()
        .orElseThrow();
  }

  private List<ChannelPost> posts() {
    return cloud.slack().posts("#" + CHANNEL);
  }

  private static String text(ChannelPost post) {
    return post.message().path("text").asText().replaceAll("<@U0+([A-Z]+)>", "$1");
  }

  private void order(String id, String order, LocalDate effective, int daysAgo) {
    var detail = detail(id, daysAgo).put("contract", "K-1").put("order", order);
    detail.put("effective", effective.toString()).put("termDays", 365).put("autoRenew", true);
    var line = detail.putArray("lines").addObject().put("sku", "seats").put("quantity", 10);
    line.putObject("amount").put("amount", 100_000).put("currency", "EUR");
    line.put("per", "month");
    put("crm", "ContractChanged", detail);
  }

  private ObjectNode detail(String id, int daysAgo) {
    var at = today.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
    return StrictJson.object().put("account", "acme").put("id", id).put("at", at.toString());
  }

  private void put(String source, String type, ObjectNode detail) {
    cloud.put(source, type, StrictJson.write(detail));
  }
}
