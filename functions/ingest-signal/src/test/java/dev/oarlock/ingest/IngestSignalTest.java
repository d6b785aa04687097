package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestSignalTest {
  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @Test
  void aBatchIsInTheLogWithoutItsDuplicates() {
    var failed = intake.handle(IntakeFixture.file("sqs/batch.json"));

    assertThat(failed).isEmpty();
    assertThat(intake.logged("acme"))
        .containsExactly(
            "acme-2025-11-03",
            "C-1001-4",
            "INV-2026-118-paid",
            "usage-2026-11-02",
            "T-4711-opened");
    assertThat(intake.quarantine().all()).isEmpty();
    assertThat(intake.metrics().path("SignalsAccepted").asInt()).isEqualTo(5);
    assertThat(intake.metrics().path("SignalsDuplicate").asInt()).isEqualTo(1);
  }

  @Test
  void theSameBatchAgainChangesNothing() {
    intake.handle(IntakeFixture.file("sqs/batch.json"));
    var before = intake.log("acme");

    intake.handle(IntakeFixture.file("sqs/batch.json"));

    assertThat(intake.log("acme")).isEqualTo(before);
    assertThat(intake.metrics().path("SignalsAccepted").asInt()).isZero();
    assertThat(intake.metrics().path("SignalsDuplicate").asInt()).isEqualTo(6);
  }

  @Test
  void invalidMessagesAreQuarantinedWithTheirReasonAndStopNoOthers() {
    var failed = intake.handle(IntakeFixture.file("sqs/batch-of-mistakes.json"));

    assertThat(failed).isEmpty();
    assertThat(intake.logged("acme")).containsExactly("acme-2025-11-03", "usage-2026-11-02");
    assertThat(intake.quarantine().all())
        .extracting(QuarantineEntry::cause)
        .containsExactlyInAnyOrder(
            QuarantineCause.UNREADABLE,
            QuarantineCause.UNKNOWN_TYPE,
            QuarantineCause.MALFORMED,
            QuarantineCause.MALFORMED,
            QuarantineCause.MALFORMED,
            QuarantineCause.IMPOSSIBLE,
            QuarantineCause.IMPOSSIBLE,
            QuarantineCause.UNKNOWN_ACCOUNT);
    assertThat(intake.quarantine().all())
        .extracting(QuarantineEntry::reason)
        .contains(
            "no signal is called 'TicketExploded'",
            "required property 'priority' not found",
            "ticket: integer found, string expected",
            "amount/amount: must have a minimum value of 0",
            "day is more than two days in the future: 2126-11-02",
            "no account is registered as crm/nobody");
  }

  @Test
  void whenTheTableFailsTheMessagesComeAgain() {
    var broken = IntakeFixture.on(intake.appContext().dynamo(), "no-such-table");

    var failed = broken.handle(IntakeFixture.file("sqs/batch.json"));

    assertThat(failed).hasSize(6).contains("059f36b4-87a3-44ab-83d2-661970000001");
    assertThat(broken.metrics().path("SignalsFailed").asInt()).isEqualTo(6);
  }

  /// A crash after it went into quarantine, while its account was registered by somebody who had
  /// not seen it there.
  @ParameterizedTest
  @CsvSource({"2026-11-22T08:59:59Z, 2", "2026-11-22T08:00:00Z, 1"})
  void aSignalThatComesAgainLeavesNoCopyInQuarantine(String time, int deliveries) {
    intake.take(event("AccountRegistered", time, "\"name\":\"Acme\""));
    var ticket = event("TicketOpened", time, "\"ticket\":\"T-1\",\"priority\":\"low\"");
    var acme = new AccountReference.ByAccountId(new AccountId("acme"));
    var copy = QuarantineEntry.awaits(acme, RawMessage.of(ticket), Instant.parse(time));
    intake.quarantine().add(copy);

    intake.handle(batchOf(ticket, deliveries));

    assertThat(intake.logged("acme")).contains("TicketOpened");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  private static String event(String type, String time, String detail) {
    return """
    {"id":"e-%1$s","detail-type":"%1$s","source":"crm","time":"%2$s",
     "detail":{"account":"acme","at":"2026-11-20","id":"%1$s",%3$s}}\
    """
        .formatted(type, time, detail);
  }

  private static String batchOf(String body, int deliveries) {
    var batch = JsonTree.object();
    var message = batch.putArray("Records").addObject().put("messageId", "m1").put("body", body);
    message.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(deliveries));
    return JsonTree.write(batch);
  }

  @Test
  void theLogOfTheFunctionHoldsNothingPersonal() {
    intake.handle(IntakeFixture.file("sqs/batch-of-mistakes.json"));

    assertThat(intake.lines()).isNotEmpty().noneMatch(line -> line.contains("Acme Logistics"));
    assertThat(intake.lines()).noneMatch(line -> line.contains("nobody"));
  }

  @Test
  void anEmptyBatchIsNoFailure() {
    assertThat(intake.handle("{\"Records\":[]}")).isEqualTo(List.of());
  }
}
