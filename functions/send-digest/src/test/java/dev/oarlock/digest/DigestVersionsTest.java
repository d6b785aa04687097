package dev.oarlock.digest;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.testing.FakeSlackApi;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestVersionsTest {
  private static final String TWO = "{\"#enterprise\":\"segment:Enterprise\",\"#board\":\"board\"}";

  private final DigestWorld world = new DigestWorld(TWO);

  @AfterEach
  void closeSlack() {
    world.close();
  }

  @Test
  void whoAsksForASegmentSeesItsAccountsAlone() {
    world.account("acme", "Acme Corp", 61, 34);

    world.send(world.asked("segment-to-look-at"));

    assertThat(world.slack.onlyResponse().toString())
        .contains("Week to 23 Nov 2026 in Enterprise: ")
        .contains("Acme Corp", "Post in #leadership");
  }

  @Test
  void aBookIsOfItsOwnerAloneAndHasNoButton() {
    world.account("acme", "Acme Corp", 61, 34);

    world.send(world.asked("segment-to-look-at").replace("segment:Enterprise", "csm:DANA"));
    world.send(world.asked("segment-to-look-at").replace("segment:Enterprise", "csm:tom"));

    assertThat(world.slack.responses().getFirst().toString())
        .contains("Week to 23 Nov 2026 for DANA: CMRR at risk €1,000 a month")
        .doesNotContain("Post in");
    assertThat(world.slack.responses().getLast().toString())
        .contains("A quiet week for tom. No revenue under contract is known.");
  }

  @Test
  void theBoardReadsAQuarterByStandardDefinitions() {
    world.account("acme", "Acme Corp", 61, 34, "2026-02-01");
    world.account("fresh", "Fresh", 60, 60, "2026-08-10");

    world.send(world.asked("segment-to-look-at").replace("segment:Enterprise", "board:Q3 2026"));

    assertThat(world.slack.onlyResponse().toString())
        .contains("Board pack, Q3 2026")
        .contains("€2,000 a month on 30 Sep 2026, +€1,000 in the quarter.")
        .contains("Opened with €1,000 a month: +€1,000 new.")
        .contains("Net retention: *100.0 %*; Q2 2026 100.0 %, Q1 2026 -")
        .contains("No customer left.");
  }

  @Test
  void eachChannelIsAskedForItsVersionOnceAWeek() {
    world.account("acme", "Acme Corp", 61, 34);

    world.send(DigestWorld.SCHEDULED);
    world.send(DigestWorld.SCHEDULED);

    assertThat(world.bus.entries())
        .extracting(it -> JsonTree.parse(it.detail()).path("version").asText())
        .as("a board pack comes in the week after its quarter")
        .containsOnly("segment:Enterprise");
    world.send(world.queuedAgain());
    world.send(world.queuedAgain());
    assertThat(world.slack.posts())
        .filteredOn(post -> post.thread().isEmpty())
        .extracting(FakeSlackApi.Post::channel)
        .containsExactly("#leadership", "#enterprise");
  }

  @Test
  void aWeekThatIsOverIsShownAsItWasKnownThen() {
    world.told(
        AccountLog.of("acme")
            .on("2026-11-03", customer("Acme Corp"))
            .on("2026-11-04", signed("K-1", "2026-11-04", 12, line("seats", 10, 1_000)))
            .on("2026-11-10", cancelled("K-1", "2026-11-10")));

    world.send(world.asked("past-week-to-look-at"));

    assertThat(world.slack.onlyResponse().toString())
        .contains("Week to 8 Nov 2026: no CMRR at risk")
        .contains("As it was known at the end of 8 Nov 2026")
        .contains("€1,000 a month, +€1,000 within the week: +€1,000 new")
        .doesNotContain("Post in", "left");
  }

  /// What somebody chose from the picklist is kept as a code, which is no word for a reader.
  @Test
  void whoLeftIsNamedWithTheTitleOfTheReason() {
    world.told(
        AccountLog.of("acme")
            .on("2026-10-01", customer("Acme Corp"))
            .on("2026-10-02", signed("K-1", "2026-10-02", 12, line("seats", 10, 1_000)))
            .on("2026-11-10", cancelled("K-1", "2026-11-10"))
            .on("2026-11-11", reason("2026-11-10", "competitor")));

    world.send(world.asked("past-week-to-look-at").replace("2026-11-02", "2026-11-09"));

    assertThat(world.slack.onlyResponse().toString())
        .contains("Left on 10 Nov 2026 (Price and competition: a competitor).");
  }

  private static ChurnReasonGiven reason(String left, String code) {
    return new ChurnReasonGiven(
        Loss.LEFT, LocalDate.parse(left), code, true, Optional.empty(), new Csm("dana"));
  }
}
