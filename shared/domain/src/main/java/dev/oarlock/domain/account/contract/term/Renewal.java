package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The day on which a contract's term ends and the customer decides again; while it is overdue,
/// that day is past. `monthlyAmount` is its monthly revenue on that day, `termMonths` the length of
/// the term that ends, `renewalMonths` that of the next; with `autoRenew` it renews unless it is
/// cancelled. A contract from month to month goes on without a decision.
public record Renewal(
    LocalDate date,
    MultiCurrencyAmount monthlyAmount,
    String contract,
    int termMonths,
    int renewalMonths,
    boolean autoRenew,
    boolean monthToMonth) {

  public boolean isOverdue(LocalDate day) {
    return !date.isAfter(day);
  }

  /// How many days it is overdue; 0 if it is not.
  public int daysOverdue(LocalDate day) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(date, day)));
  }
}
