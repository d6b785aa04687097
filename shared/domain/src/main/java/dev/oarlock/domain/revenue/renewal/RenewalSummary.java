package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The renewals of a period: how many of each timing, what was due of those that are decided, what
/// those pay that are overdue and open, and what of it was lost, in minor units of the base
/// currency.
public record RenewalSummary(
    RevenuePeriod period,
    Map<RenewalTiming, Long> counts,
    long due,
    long open,
    long lost,
    long signed,
    long wellAhead) {

  /// Those that count in the period: early ones when they were due, late ones when they were
  /// signed.
  public static RenewalSummary of(
      Collection<DueRenewal> all, RevenuePeriod period, ExchangeRates rates) {
    var here = all.stream().filter(it -> period.contains(it.countsOn())).toList();
    var counts = new EnumMap<RenewalTiming, Long>(RenewalTiming.class);
    for (var timing : RenewalTiming.values()) {
      counts.put(timing, here.stream().filter(it -> it.timing() == timing).count());
    }
    var decided = here.stream().filter(DueRenewal::isDecided).toList();
    var open = here.stream().filter(it -> !it.isDecided()).toList();
    return new RenewalSummary(
        period,
        counts,
        before(decided, rates),
        before(open, rates),
        lost(decided, rates),
        here.stream().filter(it -> it.signed().isPresent()).count(),
        here.stream().filter(DueRenewal::isWellAhead).count());
  }

  private static long before(List<DueRenewal> renewals, ExchangeRates rates) {
    return renewals.stream().mapToLong(it -> value(it.before(), it, rates)).sum();
  }

  private static long lost(List<DueRenewal> decided, ExchangeRates rates) {
    return decided.stream()
        .mapToLong(it -> Math.max(0, value(it.before(), it, rates) - value(it.after(), it, rates)))
        .sum();
  }

  private static long value(MultiCurrencyAmount amount, DueRenewal at, ExchangeRates rates) {
    return amount.totals().stream().mapToLong(it -> rates.convert(it, at.countsOn())).sum();
  }

  public long count(RenewalTiming timing) {
    return counts.getOrDefault(timing, 0L);
  }

  /// Of the renewals that are decided, the share that was lost.
  public OptionalDouble unitChurn() {
    var decided =
        counts.values().stream().mapToLong(Long::longValue).sum() - count(RenewalTiming.OPEN);
    return ratio(count(RenewalTiming.LOST), decided);
  }

  /// Of what was due, the share that was lost, by leaving or by paying less.
  public OptionalDouble dollarChurn() {
    return ratio(lost, due);
  }

  /// Of those that were signed, the share that was signed 30 to 60 days ahead.
  public OptionalDouble signedAhead() {
    return ratio(wellAhead, signed);
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
