package dev.oarlock.domain.account.evidence.business;

import static dev.oarlock.domain.testing.SampleSignals.issued;
import static dev.oarlock.domain.testing.SampleSignals.overdue;
import static dev.oarlock.domain.testing.SampleSignals.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentEvidenceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME = AccountLog.of("acme");

  @ParameterizedTest
  @CsvSource({"2026-11-22, 0", "2026-11-16, 0", "2026-11-15, 1", "2026-11-01, 3", "2026-01-01, 26"})
  void anUnpaidInvoiceIsOverdueInWholeWeeks(String due, int weeks) {
    var story = ACME.on("2026-11-10", overdue("I-1", due));

    assertThat(invoices(story).weeksOverdue(TODAY).value()).hasValue(weeks);
  }

  @Test
  void aPaymentSettlesWhateverWasReportedAndInWhateverOrder() {
    var story = ACME.on("2026-10-01", paid("I-1", "2026-09-01"));
    var late = story.on("2026-10-05", overdue("I-1", "2026-09-01"));

    assertThat(invoices(late).weeksOverdue(TODAY).value()).hasValue(0);
  }

  @Test
  void whatWasOnlyIssuedIsOverdueOnlyWherePaymentsAreReported() {
    var issued = ACME.on("2026-09-01", issued("I-2", "2026-10-01"));
    var payer = issued.on("2026-08-01", paid("I-1", "2026-08-01"));

    assertThat(invoices(issued).weeksOverdue(TODAY).value()).hasValue(0);
    assertThat(invoices(payer).weeksOverdue(TODAY).value()).hasValue(7);
  }

  @Test
  void paymentsAreLateOnAverageAndEarlyOnesAreOnTime() {
    var story =
        ACME.on("2026-10-11", paid("I-1", "2026-10-01"))
            .on("2026-09-01", paid("I-2", "2026-09-21"))
            .on("2026-11-21", paid("I-3", "2026-11-01"));

    assertThat(invoices(story).daysLate(TODAY).value()).hasValue(10);
  }

  @Test
  void whatIsVoidedWasNeverLateWhicheverIsToldFirst() {
    var late = ACME.on("2026-08-01", overdue("I-1", "2026-08-01"));
    var voided = late.on("2026-11-02", new InvoiceVoided("I-1"));
    var toldBefore =
        ACME.on("2026-11-02", new InvoiceVoided("I-1"))
            .on("2026-11-05", overdue("I-1", "2026-08-01"));
    var paidAfter = voided.on("2026-11-10", paid("I-1", "2026-08-01"));

    assertThat(invoices(late).overdueBy(60, TODAY).isPresent()).isTrue();
    assertThat(invoices(voided).overdueBy(60, TODAY).isPresent()).isFalse();
    assertThat(invoices(voided).weeksOverdue(TODAY).value()).hasValue(0);
    assertThat(invoices(toldBefore).weeksOverdue(TODAY).value()).hasValue(0);
    assertThat(invoices(paidAfter).daysLate(TODAY)).isEqualTo(EvidenceReading.none());
  }

  @Test
  void withoutInvoicesThereIsNothingToRead() {
    assertThat(invoices(ACME).weeksOverdue(TODAY)).isEqualTo(EvidenceReading.none());
    assertThat(invoices(ACME).daysLate(TODAY)).isEqualTo(EvidenceReading.none());
  }

  @Test
  void theSixtiethDayIsNamedInAdvance() {
    var reading =
        invoices(ACME.on("2026-11-10", overdue("I-1", "2026-11-01"))).overdueBy(60, TODAY);

    assertThat(reading.isPresent()).isFalse();
    assertThat(reading.validUntil()).hasValue(LocalDate.parse("2026-12-31"));
  }

  private static PaymentEvidence invoices(AccountLog story) {
    return AccountEvidence.of(story.facts(TODAY)).payments();
  }
}
