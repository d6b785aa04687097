package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.ingest.admission.IntakeResult;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalIntakeTest {
  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @Test
  void aSignalAwaitsItsAccountAndEntersTheLogOnRegistration() {
    var early = intake.take(ticket("T-1", theirs("crm", "1")));
    assertThat(early).isInstanceOf(IntakeResult.AwaitingAccount.class);

    intake.take(registration("Acme", theirs("crm", "1"), ""));

    assertThat(intake.logged("crm-1")).containsExactlyInAnyOrder("registered", "T-1");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void aSignalAwaitsAnIdentityThatComesWithALaterRegistration() {
    intake.take(registration("Acme", "\"acme\"", ""));
    intake.take(ticket("T-1", theirs("billing", "cus_1")));
    assertThat(intake.logged("acme")).containsExactly("registered");

    var identities = "\"identities\":[" + theirs("billing", "cus_1") + "],\"id\":\"again\",";
    intake.take(registration("Acme", "\"acme\"", identities));

    assertThat(intake.logged("acme")).containsExactlyInAnyOrder("registered", "again", "T-1");
  }

  @Test
  void aSignalByOurAccountIdAwaitsItsRegistrationToo() {
    assertThat(intake.take(ticket("T-1", "\"acme\"")))
        .isInstanceOf(IntakeResult.AwaitingAccount.class);

    intake.take(registration("Acme", "\"acme\"", ""));

    assertThat(intake.logged("acme")).contains("T-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Kolkata"})
  void aBareDayIsThatDayWhereverTheBusinessIs(String zone) {
    var there = IntakeFixture.inZone(zone);
    there.take(registration("Acme", "\"acme\"", ""));

    assertThat(there.log("acme"))
        .extracting(LoggedSignal::day)
        .containsExactly(LocalDate.parse("2026-11-01"));
  }

  /// Whoever looks ahead by a fixed day is told of that day.
  @Test
  void onADayFixedAheadOfTheClockWhatIsSaidThenIsNotOfTheFuture() {
    var ahead = intake.with("OARLOCK_TODAY", "2026-12-24");
    ahead.take(registration("Acme", "\"acme\"", ""));

    var said = ticket("T-1", "\"acme\"").replaceAll("2026-11-\\d\\d", "2026-12-23");
    assertThat(ahead.take(said)).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(intake.take(said.replace("T-1", "T-2"))).isInstanceOf(IntakeResult.Rejected.class);
  }

  @Test
  void anIdentityOfAnotherAccountIsRefusedWithTheReason() {
    intake.take(registration("Acme", theirs("crm", "1"), ""));

    var identities = "\"identities\":[" + theirs("crm", "1") + "],";
    var refused = intake.take(registration("Globex", "\"globex\"", identities));

    assertThat(refused)
        .asInstanceOf(type(IntakeResult.Rejected.class))
        .extracting(IntakeResult.Rejected::rejection)
        .isEqualTo(
            new Rejection(
                QuarantineCause.IDENTITY_TAKEN,
                "crm/1 is already the account crm-1; if both are one customer, AccountsMerged says"
                    + " so"));
    assertThat(intake.logged("globex")).isEmpty();
  }

  @Test
  void registrationEntersTheDirectory() {
    intake.take(registration("Acme", "\"acme\"", "\"aliases\":[\"ACME GmbH\"],"));

    assertThat(intake.directory().all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.name()).isEqualTo("Acme"))
        .extracting(DirectoryEntry::aliases, LIST)
        .containsExactly("ACME GmbH");
  }

  @Test
  void anotherRegistrationUnderTheSameIdChangesNothing() {
    intake.take(registration("Acme", "\"acme\"", ""));

    var identities = "\"identities\":[" + theirs("billing", "cus_1") + "],";
    var again = intake.take(registration("Apex", "\"acme\"", identities));

    assertThat(again).isInstanceOf(IntakeResult.Duplicate.class);
    assertThat(intake.directory().all()).extracting(DirectoryEntry::name).containsExactly("Acme");
    assertThat(intake.take(ticket("T-1", theirs("billing", "cus_1"))))
        .isInstanceOf(IntakeResult.AwaitingAccount.class);
  }

  @Test
  void anOverrideOfAnotherSystemIsKeptAsideUntilTheSourceIsNamed() {
    intake.take(registration("Acme", "\"acme\"", ""));
    var override =
        """
        {"id":"e-1","detail-type":"SentimentNoted","source":"planhat",
         "detail":{"id":"p-1","account":"acme","at":"2026-11-21T09:00:00Z","pulse":1}}\
        """;

    assertThat(intake.take(override))
        .asInstanceOf(type(IntakeResult.Rejected.class))
        .extracting(rejected -> rejected.rejection().cause())
        .isEqualTo(QuarantineCause.NOT_ENTITLED);
    assertThat(intake.logged("acme")).doesNotContain("p-1");

    var mended = intake.with("FEEDBACK_SOURCES", "planhat, gainsight");
    assertThat(new SignalIntake(mended.appContext()).retry())
        .singleElement()
        .isInstanceOf(IntakeResult.Accepted.class);
    assertThat(mended.logged("acme")).contains("p-1");
  }

  /// A crash after the log was written and before the directory was.
  @Test
  void aRegistrationThatDiedHalfWayIsCompletedAsFirstReceived() {
    intake.take(registration("Acme", "\"acme\"", ""));
    var first = intake.log("acme").getFirst();
    var anew = IntakeFixture.onAnEmptyTable();
    SignalLog.of(anew.appContext()).append(new LogEntry(first, "test", "e"));

    anew.take(registration("Apex", "\"acme\"", ""));

    assertThat(anew.directory().all()).extracting(DirectoryEntry::name).containsExactly("Acme");
  }

  @Test
  void aRejectedSignalEntersOnceItsCauseIsMended() {
    intake.take(registration("Acme", "\"acme\"", ""));
    var once = new Rejection(QuarantineCause.UNKNOWN_TYPE, "no signal is called 'TicketOpened'");
    var message = RawMessage.of(ticket("T-1", "\"acme\""));
    intake.quarantine().add(QuarantineEntry.rejected(once, message, Instant.EPOCH));

    var retried = new SignalIntake(intake.appContext()).retry();

    assertThat(retried).singleElement().isInstanceOf(IntakeResult.Accepted.class);
    assertThat(intake.logged("acme")).contains("T-1");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void aSignalThatIsStillInvalidStaysInQuarantine() {
    intake.take("{\"half\":");

    assertThat(new SignalIntake(intake.appContext()).retry())
        .hasOnlyElementsOfType(IntakeResult.Rejected.class);

    assertThat(intake.quarantine().all())
        .singleElement()
        .extracting(QuarantineEntry::timesSeen)
        .isEqualTo(1);
  }

  /// A crash after the log was written and before quarantine was cleared.
  @Test
  void aSignalThatIsInTheLogLeavesQuarantine() {
    intake.take(registration("Acme", "\"acme\"", ""));
    intake.take(ticket("T-1", "\"acme\""));
    var refusal = new Rejection(QuarantineCause.UNREADABLE, "left over");
    var message = RawMessage.of(ticket("T-1", "\"acme\""));
    intake.quarantine().add(QuarantineEntry.rejected(refusal, message, Instant.EPOCH));

    assertThat(new SignalIntake(intake.appContext()).retry())
        .hasOnlyElementsOfType(IntakeResult.Duplicate.class);

    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void anUnknownFieldIsIgnoredAndNamed() {
    intake.take(registration("Acme", "\"acme\"", ""));

    var accepted = intake.take(ticket("T-1", "\"acme\",\"colour\":\"red\""));

    assertThat(accepted)
        .asInstanceOf(type(IntakeResult.Accepted.class))
        .extracting(IntakeResult.Accepted::unknownFields, LIST)
        .containsExactly("colour");
  }

  @Test
  void nullIsTheSameAsAbsent() {
    var more = "\"csm\":null,\"identities\":[{\"system\":\"crm\",\"id\":\"1\",\"url\":null}],";

    assertThat(intake.take(registration("Acme", "\"acme\"", more)))
        .asInstanceOf(type(IntakeResult.Accepted.class))
        .extracting(IntakeResult.Accepted::unknownFields, LIST)
        .isEmpty();
  }

  @Test
  void withoutAnIdTheSameToldInAnotherEventIsInTheLogOnce() {
    intake.take(registration("Acme", "\"acme\"", ""));
    var clicked = IntakeFixture.file("marketing-engaged/clicked.json");

    intake.take(clicked);
    var again = intake.take(clicked.replace("0a1b2c3d4e5f", "0a1b2c3d4e60"));

    assertThat(again).isInstanceOf(IntakeResult.Duplicate.class);
    assertThat(intake.logged("acme")).hasSize(2);
  }

  @Test
  void spaceBetweenWordsDoesNotTellTwoApart() {
    intake.take(registration("Acme", "\"acme\"", ""));

    intake.take(answer("e-1", "slow support"));
    assertThat(intake.take(answer("e-2", " slow   support ")))
        .isInstanceOf(IntakeResult.Duplicate.class);
    assertThat(intake.take(answer("e-3", "slow"))).isInstanceOf(IntakeResult.Accepted.class);
  }

  private static String answer(String event, String comment) {
    return """
    {"id":"%s","detail-type":"SurveyAnswered","source":"survey","detail":{"account":"acme",
     "at":"2026-11-20T10:00:00Z","survey":"nps","score":2,"comment":"%s"}}\
    """
        .formatted(event, comment);
  }

  @Test
  void whereASignalSaysWhatItIsAboutTheEventItselfCountsWithoutAnId() {
    intake.take(registration("Acme", "\"acme\"", ""));

    intake.take(ticket("T-1", "\"acme\"").replace("\"id\":\"T-1\",", ""));

    assertThat(intake.logged("acme")).anyMatch(id -> id.startsWith("e-"));
  }

  private static String theirs(String system, String id) {
    return "{\"system\":\"%s\",\"id\":\"%s\"}".formatted(system, id);
  }

  private static String ticket(String id, String account) {
    return envelope(
        "TicketOpened",
        "{\"account\":%s,\"at\":\"2026-11-20\",\"id\":\"%s\",\"ticket\":\"%s\",\"priority\":\"low\"}"
            .formatted(account, id, id));
  }

  private static String registration(String name, String account, String more) {
    var id = more.contains("\"id\":\"again\"") ? "" : "\"id\":\"registered\",";
    return envelope(
        "AccountRegistered",
        "{\"account\":%s,\"at\":\"2026-11-01\",%s%s\"name\":\"%s\"}"
            .formatted(account, id, more, name));
  }

  private static String envelope(String type, String detail) {
    return "{\"id\":\"e-%s\",\"detail-type\":\"%s\",\"source\":\"test\",\"detail\":%s}"
        .formatted(detail.hashCode(), type, detail);
  }
}
