package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import java.util.List;
import org.junit.jupiter.api.Test;

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
