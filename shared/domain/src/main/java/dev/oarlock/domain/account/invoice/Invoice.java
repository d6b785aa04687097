package dev.oarlock.domain.account.invoice;

import dev.oarlock.domain.account.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// One invoice: what was billed, what was paid, credited and given up of it, and until when it
/// counts as long as nobody tells more. Payments are oldest first.
public record Invoice(
    String number,
    Money billed,
    Optional<LocalDate> due,
    List<InvoicePayment> payments,
    long credited,
    Optional<WriteOff> writeOff,
    LocalDate countedUntil) {

  /// What was given up of it on a day.
  public record WriteOff(LocalDate day, long minorUnits) {}

  /// A write-off of less than a tenth clears a remainder, such as a bank's charge.
  private static final int TENTH = 10;

  public Invoice {
    payments = List.copyOf(payments);
  }

  /// What is still to be paid of it.
  public Money open() {
    var rest = billed.minorUnits() - paid() - credited - writtenOff();
    return new Money(Math.max(0, rest), billed.currency());
  }

  public boolean isOpen() {
    return open().minorUnits() > 0;
  }

  /// Present if enough of it was given up to say something about the customer, who never paid it.
  public Optional<LocalDate> givenUpOn() {
    return writeOff.filter(it -> writtenOff() > 0 && !isRemainder()).map(WriteOff::day);
  }

  /// How long it had been overdue when it was given up; empty if nobody said when it was due.
  public Optional<Long> daysOverdueWhenGivenUp() {
    return givenUpOn()
        .flatMap(day -> due.map(dueDay -> Math.max(0, ChronoUnit.DAYS.between(dueDay, day))));
  }

  /// The payment after which nothing of it was left to pay. A credit is no payment, but what was
  /// credited need not be paid, whenever that was said.
  public Optional<InvoicePayment> lastPayment() {
    var needed = billed.minorUnits() - credited - (isRemainder() ? writtenOff() : 0);
    var sum = 0L;
    for (var payment : payments) {
      sum += payment.minorUnits();
      if (sum >= needed) {
        return Optional.of(payment);
      }
    }
    return Optional.empty();
  }

  public int percentPaid() {
    return billed.minorUnits() == 0
        ? 0
        : (int) Math.min(100, Math.floorDiv(100 * paid(), billed.minorUnits()));
  }

  /// The same with so much more credited.
  Invoice credited(long minorUnits) {
    return new Invoice(
        number, billed, due, payments, credited + minorUnits, writeOff, countedUntil);
  }

  private long paid() {
    return payments.stream().mapToLong(InvoicePayment::minorUnits).sum();
  }

  private long writtenOff() {
    var rest = Math.max(0, billed.minorUnits() - paid() - credited);
    return writeOff.map(it -> Math.min(it.minorUnits(), rest)).orElse(0L);
  }

  private boolean isRemainder() {
    return TENTH * writtenOff() < billed.minorUnits();
  }
}
