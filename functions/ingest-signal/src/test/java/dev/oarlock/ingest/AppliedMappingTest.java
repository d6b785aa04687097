package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.mapping.AppliedMapping;
import dev.oarlock.aws.store.mapping.MappingStore;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.ingest.admission.IntakeResult;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Events of a company's own systems, read by the mappings that it applied.
class AppliedMappingTest {
  private static final String BILLING =
      """
      source: billing
      version: 3
      listens: [webhook.billing]
      events:
        - types: [ticket.raised]
          key: id
          signals:
            - type: TicketOpened
              account: who
              at: $time
              detail: {ticket: id, priority: '"normal"'}
      """;

  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @BeforeEach
  void anAccount() {
    intake.take(
        """
        {"id":"0","source":"crm","detail-type":"AccountRegistered",
         "detail":{"account":"acme","at":"2026-11-01","id":"registered","name":"Acme"}}\
        """);
  }

  @Test
  void whatAMappingReadsIsASignalOfItsSourceAndVersion() {
    apply("billing", BILLING);

    intake.take(event("webhook.billing", "ticket.raised", "T-1"));

    assertThat(intake.logged("acme")).contains("TicketOpened-T-1");
    var item =
        new TablePartition(
                intake.appContext().dynamo(),
                intake.appContext().setting("TABLE_NAME"),
                "ACCOUNT#acme")
            .find("SIGNAL#TicketOpened-T-1")
            .orElseThrow();
    assertThat(item.get("source").s()).isEqualTo("billing");
    assertThat(item.get("origin").s()).isEqualTo("billing@3");
  }

  @Test
  void aTypeThatNoRuleNamesIsCountedAndLeft() {
    apply("billing", BILLING);

    assertThat(intake.take(event("webhook.billing", "ticket.read", "T-1")))
        .isInstanceOf(IntakeResult.Unread.class);
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void whatOthersMisspellStillWaits() {
    apply("billing", BILLING);

    assertThat(intake.take(event("webhook.other", "ticket.raised", "T-1")))
        .isInstanceOf(IntakeResult.Rejected.class);
  }

  /// The next version may read it.
  @Test
  void whatWaitedIsTakenInAndWhatNobodyReadsGoesOnWaiting() {
    intake.take(event("webhook.billing", "ticket.raised", "T-1"));
    intake.take(event("webhook.billing", "ticket.read", "T-1"));
    apply("billing", BILLING);

    new SignalIntake(intake.appContext()).retry();

    assertThat(intake.logged("acme")).contains("TicketOpened-T-1");
    assertThat(intake.quarantine().all())
        .extracting(QuarantineEntry::type)
        .containsExactly("ticket.read");
  }

  /// Not the signal that it was mistaken for, which no mapping would read again.
  @Test
  void whatAMappingMisreadIsReadAnewByTheMendedOne() {
    intake.take(event("webhook.billing", "ticket.raised", "T-1"));
    apply("billing", BILLING.replace("\"normal\"", "\"dire\""));
    intake.take(event("webhook.billing", "ticket.raised", "T-2"));

    new SignalIntake(intake.appContext()).retry();

    assertThat(intake.quarantine().all())
        .hasSize(2)
        .allSatisfy(entry -> {
          assertThat(entry.type()).isEqualTo("ticket.raised");
          assertThat(entry.reason()).startsWith("as TicketOpened: ").contains("priority");
          assertThat(entry.timesSeen()).isEqualTo(1);
        });

    apply("billing", BILLING);
    new SignalIntake(intake.appContext()).retry();

    assertThat(intake.quarantine().all()).isEmpty();
    assertThat(intake.logged("acme")).contains("TicketOpened-T-1", "TicketOpened-T-2");
  }

  @Test
  void itReadsTheTypesThatItNamesInThePlaceOfAMappingThatShips() {
    apply(
        "stripe-of-ours",
        BILLING.replace("webhook.billing", "stripe").replace("ticket.raised", "invoice.voided"));

    intake.take(event("stripe", "invoice.voided", "T-1"));

    assertThat(intake.logged("acme")).contains("TicketOpened-T-1");
    intake.take(IntakeFixture.file("mappings/stripe/events/invoice-paid.json"));
    assertThat(intake.quarantine().all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).startsWith("as InvoicePaid: "));
  }

  @Test
  void aMappingThatCannotBeReadStopsNothing() {
    apply("damaged", "source: [");
    apply("billing", BILLING);

    intake.take(event("webhook.billing", "ticket.raised", "T-1"));

    assertThat(intake.logged("acme")).contains("TicketOpened-T-1");
    assertThat(intake.lines()).anyMatch(line -> line.contains("applied mapping left out"));
  }

  @Test
  void anExpressionWithoutAnEndIsRefusedAndTheOthersGoOn() {
    apply(
        "billing", BILLING.replace("key: id", "key: '($f := function($x) { 1 + $f($x) }; $f(1))'"));

    intake.take(event("webhook.billing", "ticket.raised", "T-1"));

    assertThat(intake.quarantine().all())
        .extracting(QuarantineEntry::cause)
        .containsExactly(QuarantineCause.MALFORMED);
  }

  private void apply(String name, String text) {
    MappingStore.of(intake.appContext()).apply(new AppliedMapping(name, text, Instant.EPOCH));
  }

  private static String event(String source, String type, String id) {
    return """
    {"id":"e-%s","source":"%s","detail-type":"%s","time":"2026-11-20T08:00:00Z",
     "detail":{"id":"%s","who":"acme"}}\
    """
        .formatted(id, source, type, id);
  }
}
