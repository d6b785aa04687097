package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.identity.AnswerSignal;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.ExistingCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.IgnoredIdentity;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.NewCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.AnswerResult;
import dev.oarlock.ingest.admission.IntakeResult;
import dev.oarlock.testing.RecordingEventBus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What nobody knows whose it is: ops are asked, and what they say lets it in.
class UnknownIdentityTest {
  private static final ExternalId CUS = new ExternalId("stripe", "cus_1");
  private static final String THEIRS = "'account': {'system': 'stripe', 'id': 'cus_1'}";
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @Test
  void opsAreAskedOnceForWhatComesTogether() {
    take("TicketOpened", "t1", THEIRS + ", 'ticket': 'T-1', 'priority': 'low'");
    take("TicketOpened", "t2", THEIRS + ", 'ticket': 'T-2', 'priority': 'low'");

    assertThat(notices()).containsExactly(CUS);
  }

  @Test
  void nobodyIsAskedAboutOurOwnIds() {
    take("TicketOpened", "t1", "'account': 'acme', 'ticket': 'T-1', 'priority': 'low'");

    assertThat(notices()).isEmpty();
  }

  @Test
  void theQuestionSaysWhatWaitsAndWhatTheCompanyIsCalled() {
    take("TicketOpened", "t1", THEIRS + ", 'ticket': 'T-1', 'priority': 'low'");
    take("IdentityLinked", "hint", hint());

    var waiting = questions().find(CUS).waiting();
    assertThat(waiting.count()).isEqualTo(2);
    assertThat(waiting.hints().all()).containsExactly("Acme Ltd", "acme.example");
  }

  /// A system says of an id what it is called by linking it to itself.
  @Test
  void aLinkThatWaitsForItsOwnIdIsTakenInWithTheOthers() {
    take("AccountRegistered", "r", "'account': 'acme', 'name': 'Acme'");
    take("IdentityLinked", "hint", hint());
    take("TicketOpened", "t1", THEIRS + ", 'ticket': 'T-1', 'priority': 'low'");

    answer(new ExistingCustomer(new AccountId("acme"), "U1", NOW));

    assertThat(intake.logged("acme")).contains("r", "hint", "t1").hasSize(4);
    assertThat(intake.quarantine().all()).isEmpty();
    assertThat(notices()).last().isEqualTo(CUS);
  }

  @Test
  void aNewCustomerIsRegisteredUnderTheName() {
    take("TicketOpened", "t1", THEIRS + ", 'ticket': 'T-1', 'priority': 'low'");

    answer(new NewCustomer("Gamma & Sons", "U1", NOW));

    assertThat(intake.logged("stripe-cus_1")).contains("t1").hasSize(2);
    assertThat(intake.directory().all())
        .extracting(it -> it.name())
        .containsExactly("Gamma & Sons");
  }

  @Test
  void whatIsIgnoredIsNotKeptAndNotAskedAbout() {
    take("TicketOpened", "t1", THEIRS + ", 'ticket': 'T-1', 'priority': 'low'");
    answer(new IgnoredIdentity("U1", NOW));

    var later = take("TicketOpened", "t2", THEIRS + ", 'ticket': 'T-2', 'priority': 'low'");

    assertThat(later).isInstanceOf(IntakeResult.Ignored.class);
    assertThat(intake.quarantine().all()).hasSize(1);
    assertThat(notices()).hasSize(1);
  }

  @Test
  void whatACrmTellsOfProspectsIsNotKeptAndNotAskedAbout() throws IOException {
    var sample = Path.of("..", "..", "events/mappings/hubspot/events/company-renamed.json");
    var told = Files.readString(sample).replace("1795771200000", "" + NOW.toEpochMilli());

    var renamed = intake.take(told);

    assertThat(renamed).isEqualTo(new IntakeResult.Translated(List.of(new IntakeResult.Ignored())));
    assertThat(intake.quarantine().all()).isEmpty();
    assertThat(notices()).isEmpty();
  }

  @Test
  void whoIsAskedAgainGetsBackWhatStayedAside() {
    take("AccountRegistered", "r", "'account': 'acme', 'name': 'Acme'");
    take("TicketOpened", "t1", THEIRS + ", 'ticket': 'T-1', 'priority': 'low'");
    answer(new IgnoredIdentity("U1", NOW));
    questions().answers().forget(CUS);
    answer(new ExistingCustomer(new AccountId("acme"), "U1", NOW));

    assertThat(intake.logged("acme")).contains("t1");
  }

  @Test
  void aSourceThatRegistersIgnoredIdsIsBelieved() {
    take("TicketOpened", "t1", THEIRS + ", 'ticket': 'T-1', 'priority': 'low'");
    answer(new IgnoredIdentity("U1", NOW));
    take("AccountRegistered", "r", THEIRS + ", 'name': 'Acme'");

    assertThat(intake.logged("stripe-cus_1")).containsExactlyInAnyOrder("r", "t1");
  }

  @Test
  void oneSystemNamesCustomersAndOthersAttach() {
    var named = intake.with("NAMING_SYSTEM", "crm");
    var domain = "'identities': [{'system': 'domain', 'id': 'acme.example'}]";
    named.take(
        event(
            "AccountRegistered",
            "r",
            "'account': {'system': 'crm', 'id': '1'}, 'name': 'Acme', " + domain));

    named.take(event("AccountRegistered", "b", THEIRS + ", 'name': 'ACME INC', " + domain));
    named.take(event("TicketOpened", "t", THEIRS + ", 'ticket': 'T', 'priority': 'low'"));

    assertThat(named.logged("crm-1")).containsExactlyInAnyOrder("r", "b", "t");
    assertThat(named.directory().all()).extracting(it -> it.name()).containsExactly("Acme");
  }

  @Test
  void whatAnotherSystemThanTheNamingOneRegistersIsAskedAbout() {
    var named = intake.with("NAMING_SYSTEM", "crm");
    named.take(event("AccountRegistered", "b", THEIRS + ", 'name': 'ACME INC'"));

    assertThat(named.directory().all()).isEmpty();
    assertThat(questions().find(CUS).waiting().hints().names()).containsExactly("ACME INC");

    named.take(told(new NewCustomer("Acme", "U1", NOW))); // who says so in Slack names a customer
    assertThat(named.directory().all()).extracting(it -> it.name()).containsExactly("Acme");
    assertThat(named.quarantine().all()).isEmpty();
  }

  @Test
  void theNamingSystemIsKnownByItsEventsAsWell() {
    var named = intake.with("NAMING_SYSTEM", "billing");
    named.take(event("AccountRegistered", "r", "'account': 'acme', 'name': 'Acme'"));

    assertThat(named.logged("acme")).containsExactly("r");
  }

  /// In any order, and each of it twice: one customer has all of it, and nothing waits.
  @Test
  void whateverComesInWhicheverOrderIsOneCustomersInTheEnd() {
    for (var draw = 0; draw < 12; draw++) {
      var world = IntakeFixture.onAnEmptyTable();
      var link = new ExistingCustomer(new AccountId("acme"), "U1", NOW);
      var steps =
          new ArrayList<Runnable>(
              List.of(
                  () ->
                      world.take(event("AccountRegistered", "r", "'account': 'acme', 'name': 'A'")),
                  () ->
                      world.take(
                          event(
                              "TicketOpened", "t", THEIRS + ", 'ticket': 'T', 'priority': 'low'")),
                  () -> world.take(event("IdentityLinked", "hint", hint())),
                  () -> world.take(event("InvoiceVoided", "v", THEIRS + ", 'invoice': 'I-1'")),
                  () -> world.take(told(link))));
      steps.addAll(List.copyOf(steps));
      Collections.shuffle(steps, new Random(draw));

      steps.forEach(Runnable::run);

      assertThat(world.logged("acme"))
          .as("draw " + draw)
          .contains("r", "t", "hint", "v")
          .hasSize(5);
      assertThat(world.quarantine().all()).as("draw " + draw).isEmpty();
    }
  }

  private static String hint() {
    return THEIRS
        + ", 'identities': [{'system': 'stripe', 'id': 'cus_1'}], 'name': 'Acme Ltd', 'domain':"
        + " 'acme.example'";
  }

  private void answer(IdentityAnswer answer) {
    assertThat(questions().answer(CUS, answer)).isEqualTo(new AnswerResult.Holds(answer));
    AnswerSignal.of(CUS, answer).ifPresent(_ -> intake.take(told(answer)));
  }

  private static String told(IdentityAnswer answer) {
    var told = AnswerSignal.of(CUS, answer).orElseThrow();
    return "{\"id\": \"e-told\", \"detail-type\": \"%s\", \"source\": \"oarlock.slack\", \"detail\": %s}"
        .formatted(told.signal().type().word(), told.detail());
  }

  private IdentityQuestions questions() {
    return IdentityQuestions.of(intake.appContext());
  }

  private List<ExternalId> notices() {
    var bus = (RecordingEventBus) intake.appContext().bus();
    return bus.entries().stream()
        .filter(it -> it.detailType().equals(IdentityNotice.TYPE))
        .map(it -> IdentityNotice.read(JsonTree.parse(it.detail())).identity())
        .toList();
  }

  private IntakeResult take(String type, String id, String fields) {
    return intake.take(event(type, id, fields));
  }

  private static String event(String type, String id, String fields) {
    return """
    {"id": "e-%s", "detail-type": "%s", "source": "billing", "detail": {"id": "%s", "at": "2026-11-20T09:00:00Z", %s}}
    """
        .formatted(id, type, id, fields.replace('\'', '"'));
  }
}
