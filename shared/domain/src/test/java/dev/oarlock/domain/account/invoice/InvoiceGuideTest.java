package dev.oarlock.domain.account.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.business.PaymentEvidence;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideExamples.Example;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays the examples of invoices in docs/contracts.md.
class InvoiceGuideTest {
  private static final List<String> SECTIONS =
      List.of(
          "What is open of an invoice",
          "Voided",
          "Credited",
          "Credited beyond what is open",
          "Written off");

  @TestFactory
  Stream<DynamicTest> theGuidesExamplesComeOutAsTheySay() throws IOException {
    var examples = GuideExamples.of("contracts.md");
    return SECTIONS.stream()
        .flatMap(title -> examples.stream().filter(example -> example.title().equals(title)))
        .flatMap(example ->
            example.table("as of").stream()
                .map(line ->
                    dynamicTest(
                        example.title() + " as of " + line.get("as of"),
                        () -> holds(example, line))));
  }

  private static void holds(Example example, Map<String, String> line) {
    var day = LocalDate.parse(line.get("as of"));
    var facts = log(example, day).facts(day);
    var payments = AccountEvidence.of(facts).payments();

    assertThat(AccountInvoices.of(facts).owed(day))
        .isEqualTo(MultiCurrencyAmount.of(euros(line.get("owed"))));
    assertThat(payments.weeksOverdue(day).value())
        .hasValue(Integer.parseInt(line.get("weeks overdue")));
    assertThat(sign(payments, day)).isEqualTo(line.get("sign"));
    assertThat(payments.daysLate(day).value())
        .hasValue(Double.parseDouble(line.get("mean days late")));
  }

  private static String sign(PaymentEvidence payments, LocalDate day) {
    return payments.overdueBy(60, day).isPresent()
        ? "60 days overdue"
        : payments.givenUp(day).isPresent() ? "written off" : "none";
  }

  private static AccountLog log(Example example, LocalDate day) {
    var earlier = LocalDate.parse("2026-07-01");
    var log = AccountLog.of("acme").on(earlier, new InvoicePaid("E-1", euros("1000"), earlier));
    for (var row : example.table("told")) {
      if (!LocalDate.parse(row.get("told")).isAfter(day)) {
        log = log.on(row.get("told"), signal(row));
      }
    }
    return log;
  }

  private static BillingSignal signal(Map<String, String> row) {
    var invoice = row.get("invoice");
    return switch (row.get("signal")) {
      case "issued" -> new InvoiceIssued(invoice, euros(row.get("amount")), due(row));
      case "paid" -> new InvoicePaid(invoice, euros(row.get("amount")), due(row));
      case "overdue" -> new InvoiceOverdue(invoice, euros(row.get("amount")), due(row));
      case "voided" -> new InvoiceVoided(invoice);
      case "written off" -> new InvoiceWrittenOff(invoice, Optional.empty(), Optional.empty());
      case "credited" ->
          new CreditIssued(
              Optional.empty(),
              Optional.of(invoice).filter(number -> !number.isEmpty()),
              euros(row.get("amount")));
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  private static LocalDate due(Map<String, String> row) {
    return LocalDate.parse(row.get("due"));
  }

  private static Money euros(String amount) {
    return Money.of(100 * Long.parseLong(amount), "EUR");
  }
}
