package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.churn.driver.Driver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When an account may churn, seen from a day: at a renewal, after notice, or in any month. Each
/// term is assumed to be followed by one of the same length.
public record ExitOpportunities(
    LocalDate day,
    boolean contractKnown,
    boolean monthToMonth,
    List<Renewal> renewals,
    List<LocalDate> recentRenewals,
    Optional<LocalDate> notice) {
  /// By how many days a renewal comes late that comes late, on average: an assumption.
  public static final double MEAN_DAYS_LATE = 15;

  private static final int LOOK_AHEAD_DAYS = 400;
  private static final int NEAR_DAYS = AccountTenure.MONTH_DAYS;
  private static final int YEAR_DAYS = 365;

  static ExitOpportunities of(AccountContracts contracts, LocalDate day) {
    return new ExitOpportunities(
        day,
        contracts.inForce(day),
        contracts.isMonthToMonth(day),
        decisions(contracts, day),
        decisions(contracts, day.minusDays(NEAR_DAYS)).stream()
            .map(Renewal::date)
            .filter(on -> !on.isAfter(day))
            .toList(),
        contracts.noticeEffective(day));
  }

  private static List<Renewal> decisions(AccountContracts contracts, LocalDate day) {
    return contracts.renewals(day).stream().filter(renewal -> !renewal.monthToMonth()).toList();
  }

  /// Whether a renewal falls after `from` and up to `to` days ahead. One that is overdue is due
  /// now.
  boolean renewalDue(int from, int to) {
    if (from == 0 && daysOverdue() > 0) {
      return true;
    }
    for (var renewal : renewals) {
      for (var on = renewal.date(); daysAhead(on) <= to; on = renewal.nextTerm().endFrom(on)) {
        if (daysAhead(on) > from) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a renewal falls into the month before or after these days, but none into them. Past
  /// renewals count only if they were automatic, because nobody decided about them.
  boolean renewalNear(int from, int to) {
    return !renewalDue(from, to)
        && (renewalDue(to, to + NEAR_DAYS)
            || renewalDue(from - NEAR_DAYS, from)
            || recentRenewals.stream().anyMatch(on -> isBetween(on, from - NEAR_DAYS, from)));
  }

  /// Whether notice takes effect after `from` and up to `to` days ahead.
  boolean noticeEnds(int from, int to) {
    return notice.filter(on -> isBetween(on, from, to)).isPresent();
  }

  /// Whether the contract binds the account on all of these days.
  boolean lockedIn(int from, int to) {
    return !monthToMonth && !renewalDue(from, to) && !noticeEnds(from, to);
  }

  /// The drivers that depend on the period; none without a known contract.
  Map<Driver, Double> driverValues(int from, int to) {
    var due = renewalDue(from, to);
    return contractKnown
        ? Map.of(
            Driver.RENEWAL, due ? 1.0 : 0.0,
            Driver.LOCKED, lockedIn(from, to) ? 1.0 : 0.0,
            Driver.NOTICE, noticeEnds(from, to) ? 1.0 : 0.0,
            Driver.RENEWAL_NEAR, renewalNear(from, to) ? 1.0 : 0.0,
            Driver.OVERDUE, from == 0 ? daysOverdue() / MEAN_DAYS_LATE : 0.0)
        : Map.of();
  }

  private boolean isBetween(LocalDate on, int from, int to) {
    var daysAhead = daysAhead(on);
    return daysAhead > from && daysAhead <= to;
  }

  private long daysAhead(LocalDate on) {
    return on.toEpochDay() - day.toEpochDay();
  }

  private Stream<LocalDate> occurrences(Renewal renewal, int days) {
    return Stream.iterate(renewal.date(), on -> daysAhead(on) <= days, renewal.nextTerm()::endFrom);
  }

  /// The earliest renewal that needs a decision.
  public Optional<LocalDate> nextRenewal() {
    return renewals.stream().map(Renewal::date).min(LocalDate::compareTo);
  }

  /// The days until the earliest renewal that needs a decision; 1 if it is overdue, because it may
  /// be decided any day.
  public Optional<Integer> daysToNextRenewal() {
    return nextRenewal().map(on -> Math.toIntExact(Math.max(1, daysAhead(on))));
  }

  /// By how many days the longest overdue renewal is late, the day it was due included; 0 without
  /// one.
  private long daysOverdue() {
    return nextRenewal().map(on -> Math.max(0, 1 - daysAhead(on))).orElse(0L);
  }

  /// The later days on which a renewal or the end of notice comes a month nearer, or within a year.
  Stream<LocalDate> changeDays() {
    var soon = renewals.stream().flatMap(renewal -> occurrences(renewal, LOOK_AHEAD_DAYS));
    var first = renewals.stream().map(Renewal::date);
    var coming =
        Stream.of(soon, first, notice.stream()).flatMap(days -> days).flatMap(this::approachDays);
    var past =
        recentRenewals.stream().map(on -> on.plusDays(NEAR_DAYS)).filter(on -> on.isAfter(day));
    var overdue = daysOverdue() > 0 ? Stream.of(day.plusDays(1)) : Stream.<LocalDate>of();
    return Stream.of(coming, past, overdue).flatMap(days -> days);
  }

  private Stream<LocalDate> approachDays(LocalDate on) {
    if (!on.isAfter(day)) {
      return Stream.of();
    }
    var wholeMonths = (daysAhead(on) - 1) / AccountTenure.MONTH_DAYS * AccountTenure.MONTH_DAYS;
    var withinAYear =
        Stream.of(on.minusDays(YEAR_DAYS), on.minusDays(YEAR_DAYS + NEAR_DAYS))
            .filter(changeDay -> changeDay.isAfter(day));
    return Stream.concat(Stream.of(on.minusDays(wholeMonths)), withinAYear);
  }
}
