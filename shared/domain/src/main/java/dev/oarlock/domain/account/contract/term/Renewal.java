package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.order.TermLength;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The day on which a contract's term ends and the customer decides again; while it is overdue,
/// that day is past. `monthlyAmount` is its monthly revenue on that day, `term` the length of the
/// term that ends, `nextTerm` that of the next; with `autoRenew` it renews unless it is cancelled.
/// A contract from month to month goes on without a decision. `noticeBy` is the last day on which
/// notice counts for that day, where that was told.
public record Renewal(
    LocalDate date,
    MultiCurrencyAmount monthlyAmount,
    String contract,
    TermLength term,
    TermLength nextTerm,
    boolean autoRenew,
    boolean monthToMonth,
    Optional<LocalDate> noticeBy) {

  /// One in whole months of which no notice is told.
  public Renewal(
      LocalDate date,
      MultiCurrencyAmount monthlyAmount,
      String contract,
      int termMonths,
      int renewalMonths,
      boolean autoRenew,
      boolean monthToMonth) {
    this(
        date,
        monthlyAmount,
        contract,
        TermLength.ofMonths(termMonths),
        TermLength.ofMonths(renewalMonths),
        autoRenew,
        monthToMonth,
        Optional.empty());
  }

  public boolean isOverdue(LocalDate day) {
    return !date.isAfter(day);
  }

  /// How many days it is overdue; 0 if it is not.
  public int daysOverdue(LocalDate day) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(date, day)));
  }
}
