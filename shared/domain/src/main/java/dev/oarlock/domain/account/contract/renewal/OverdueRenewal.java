package dev.oarlock.domain.account.contract.renewal;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What is overdue for renewal since one day: the contracts whose terms ended on it without a word,
/// and their monthly revenue. Of those that are paused, `pausedAmount` was paid before they were.
/// `graceEnd` is the first day on which one of them counts as not renewed.
public record OverdueRenewal(
    LocalDate due,
    List<String> contracts,
    MultiCurrencyAmount monthlyAmount,
    MultiCurrencyAmount pausedAmount,
    LocalDate graceEnd) {
  private static final int WEEK = 7;

  public OverdueRenewal {
    contracts = List.copyOf(contracts);
  }

  /// One of contracts that are not paused.
  public OverdueRenewal(
      LocalDate due,
      List<String> contracts,
      MultiCurrencyAmount monthlyAmount,
      LocalDate graceEnd) {
    this(due, contracts, monthlyAmount, MultiCurrencyAmount.zero(), graceEnd);
  }

  /// Those of a day, the longest overdue first.
  static List<OverdueRenewal> of(List<Contract> contracts, LocalDate day) {
    return byDue(contracts, day, term -> term.isOverdue(day));
  }

  private static List<OverdueRenewal> byDue(
      List<Contract> contracts, LocalDate day, Predicate<ContractTerm> which) {
    var byDue = new TreeMap<LocalDate, OverdueRenewal>();
    for (var contract : contracts) {
      contract
          .versionOn(day)
          .map(ContractVersion::term)
          .filter(which)
          .map(term -> of(contract, term))
          .ifPresent(one -> byDue.merge(one.due, one, OverdueRenewal::with));
    }
    return List.copyOf(byDue.values());
  }

  /// Those whose grace ended on a day or in the month before it, and that nobody has signed.
  static List<OverdueRenewal> lapsed(List<Contract> contracts, LocalDate day) {
    return byDue(contracts, day, term -> isLapsed(term, day));
  }

  private static boolean isLapsed(ContractTerm term, LocalDate day) {
    return term.lapsedBy(day) && term.graceEnd().isAfter(day.minusMonths(1));
  }

  private static OverdueRenewal of(Contract contract, ContractTerm term) {
    return new OverdueRenewal(
        term.end(),
        List.of(contract.id()),
        term.monthlyAmount(),
        term.paused() ? contract.lastPaid(term.end()) : MultiCurrencyAmount.zero(),
        term.graceEnd());
  }

  private OverdueRenewal with(OverdueRenewal other) {
    var both = new ArrayList<>(contracts);
    both.addAll(other.contracts);
    both.sort(Comparator.naturalOrder());
    return new OverdueRenewal(
        due,
        both,
        monthlyAmount.plus(other.monthlyAmount),
        pausedAmount.plus(other.pausedAmount),
        graceEnd.isBefore(other.graceEnd) ? graceEnd : other.graceEnd);
  }

  /// 0 on the day on which it was due.
  public int daysOverdue(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(due, day));
  }

  /// The full weeks that it is overdue.
  public int weeksOverdue(LocalDate day) {
    return daysOverdue(day) / WEEK;
  }

  /// The day on which it is a week more.
  public LocalDate nextWeek(LocalDate day) {
    return due.plusWeeks(weeksOverdue(day) + 1L);
  }

  /// How many days are left to sign it, the day itself included.
  public int graceDaysLeft(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(day, graceEnd));
  }
}
