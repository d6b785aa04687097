package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is begun from a menu on the page, filled in, saved in the log and taken back.
class ShortcutTest {
  private static final String CHANNEL = "customer-health";

  private final Instant now = Instant.now();
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void twoAccounts() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    dana = new PageVisitor(cloud, "dana", CHANNEL);
    put("acme", "Acme Corporation");
    put("globex", "Globex");
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void theAccountsThatFitAreOffered() {
    dana.begins("log_activity", "");

    assertThat(dana.isOffered("account", "glo"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("value").asText()).isEqualTo("globex"));
    assertThat(dana.isOffered("account", "")).hasSize(2);
    assertThat(dana.isOffered("account", "nobody at all")).isEmpty();
  }

  @Test
  void aPulseIsSavedAndTakenBackTwiceInOneState() throws IOException {
    dana.begins("log_activity", "");
    assertThat(dana.submitsForm("{\"account\":[\"acme\"],\"what\":[\"pulse\"]}")).isEmpty();
    assertThat(dana.form().view().toString()).contains("How do you see *Acme Corporation*");
    assertThat(dana.submitsForm("{\"pulse\":[\"1\"],\"days\":[\"90\"]}")).isEmpty();
    cloud.drain();
    assertThat(ask("/health at risk")).contains("Acme Corporation");

    var saved = dana.form();
    dana.pressesInForm("activity.undo");
    cloud.drain();

    assertThat(dana.form().view().toString()).contains("Taken back");
    assertThat(ask("/health at risk")).doesNotContain("Acme Corporation");
    dana.presses(saved, "activity.undo");
    cloud.drain();
    assertThat(ask("/health at risk")).doesNotContain("Acme Corporation");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aPulseThatIsUndoneLeavesTheOneBefore() throws IOException {
    ask("/health acme pulse 4");
    cloud.drain();
    dana.typesCommand("/health acme pulse 1 because other: a bad day");
    cloud.drain();

    dana.presses(cloud.slack().ephemeralMessages().getLast(), "activity.undo");
    cloud.drain();

    dana.typesCommand("/health acme pulse");
    assertThat(dana.form().view().toString()).contains("The last pulse was 4 of 5");
  }

  @Test
  void aMeetingIsTheLastTouch() throws IOException {
    dana.begins("log_activity", "");
    dana.submitsForm("{\"account\":[\"acme\"],\"what\":[\"meeting\"]}");
    assertThat(dana.submitsForm("{\"kind\":[\"QBR\"],\"day\":[\"2999-01-01\"]}")).hasSize(1);

    assertThat(dana.submitsForm("{\"kind\":[\"QBR\"],\"day\":[\"%s\"]}".formatted(day())))
        .isEmpty();
    cloud.drain();

    assertThat(dana.form().view().toString()).contains("Saved of Acme Corporation: QBR");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aMessageIsSavedAsANoteWithItsLink() throws IOException {
    cloud.slashCommands().text("/health acme pulse 1");
    cloud.drain();
    var card = cloud.slack().posts("#" + CHANNEL).getFirst();

    dana.begins("log_message", card.ts());
    assertThat(dana.form().view().toString()).contains("Acme Corporation");
    assertThat(dana.submitsForm("{\"account\":[\"acme\"],\"note\":[\"they call on Monday\"]}"))
        .isEmpty();
    cloud.drain();

    assertThat(dana.form().view().toString()).contains("noted: they call on Monday");
    assertThat(ask("/health acme notes")).contains("1 note of Acme", "they call on Monday");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aMessageIsLoggedOnceUntilThatIsTakenBack() throws IOException {
    cloud.slashCommands().text("/health acme pulse 1");
    cloud.drain();
    var card = cloud.slack().posts("#" + CHANNEL).getFirst();
    logs(card.ts(), "dana");
    var saved = dana.form();

    logs(card.ts(), "bo");

    assertThat(cloud.slack().modals().getLast().view().toString())
        .contains("in the log of Acme Corporation already", "<@U000000DANA>")
        .doesNotContain("\"Saved\"");
    assertThat(ask("/health acme notes")).contains("1 note of Acme");

    dana.presses(saved, "activity.undo");
    cloud.drain();
    logs(card.ts(), "bo");
    assertThat(ask("/health acme notes")).contains("1 note of Acme", "they call on Monday");
    assertThat(cloud.failures().count()).isZero();
  }

  private void logs(String ts, String person) {
    var visitor = new PageVisitor(cloud, person, CHANNEL);
    visitor.begins("log_message", ts);
    visitor.submitsForm("{\"account\":[\"acme\"],\"note\":[\"they call on Monday\"]}");
    cloud.drain();
  }

  @Test
  void aStoryIsTakenBackByWhoeverToldIt() throws IOException {
    dana.typesCommand("/gong acme \"their board saw it\"");
    cloud.drain();
    var told = cloud.slack().ephemeralMessages().getLast();
    assertThat(told.message().toString()).contains("hears of *Acme Corporation*", "activity.undo");

    dana.presses(told, "activity.undo");
    cloud.drain();

    assertThat(cloud.slack().ephemeralMessages().getLast().message().toString())
        .contains("Taken back: it counts no more for Acme Corporation", "the message stays");
    assertThat(ask("/health acme changes")).doesNotContain("their board saw it");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aThreadIsSavedWithTheMessageItStandsUnder() throws IOException {
    cloud.slashCommands().text("/health acme pulse 1");
    cloud.drain();
    cloud.slashCommands().text("/health acme claim");
    cloud.drain();

    dana.begins("log_message", cloud.slack().posts("#" + CHANNEL).getFirst().ts());
    assertThat(dana.form().view().toString()).contains("Add the replies of its thread");
    dana.submitsForm(
        "{\"account\":[\"globex\"],\"note\":[\"the same with them\"],\"thread\":[\"yes\"]}");
    cloud.drain();

    assertThat(ask("/health globex notes"))
        .contains("the same with them • ", "claimed", "where it was said");
  }

  @Test
  void aThreadThatCannotBeReadIsSaidAndTheMessageIsSavedAlone() throws IOException {
    cloud.slashCommands().text("/health acme pulse 1");
    cloud.drain();
    cloud.slashCommands().text("/health acme claim");
    cloud.drain();

    dana.begins("log_message", cloud.slack().posts("#" + CHANNEL).getFirst().ts());
    cloud.slack().refuseNext("conversations.replies", "not_in_channel");
    dana.submitsForm("{\"account\":[\"acme\"],\"note\":[\"call them\"],\"thread\":[\"yes\"]}");
    cloud.drain();

    assertThat(dana.form().view().toString())
        .contains("its thread could not be read (not_in_channel)", "Invite the app to the channel")
        .contains("noted: call them");
    assertThat(ask("/health acme notes")).contains("1 note of Acme", "call them");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aCardIsFound() {
    dana.begins("find_account", "");

    assertThat(dana.submitsForm("{\"account\":[\"globex\"]}")).isEmpty();

    assertThat(dana.form().view().toString()).contains("Globex");
  }

  @Test
  void aGuestIsToldWhyNot() {
    var guest = new PageVisitor(cloud, "guestmary", CHANNEL);

    guest.begins("log_activity", "");

    assertThat(guest.form().view().toString()).contains("guest").doesNotContain("What to log");
  }

  private String day() {
    return now.minus(3, ChronoUnit.DAYS).toString().substring(0, 10);
  }

  private String ask(String command) throws IOException {
    return cloud.slashCommands().text(command).replaceAll("\\s+", " ");
  }

  private void put(String account, String name) {
    ObjectNode detail = StrictJson.object().put("account", account).put("id", "r");
    detail.put("at", now.minus(400, ChronoUnit.DAYS).toString()).put("name", name);
    cloud.put("crm", "AccountRegistered", StrictJson.write(detail.put("csm", "dana")));
  }
}
