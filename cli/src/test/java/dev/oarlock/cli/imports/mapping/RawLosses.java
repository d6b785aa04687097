package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.mapping.RavenstackRevenueTest.RawSubscription;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of the raw subscriptions was lost day by day, in cents, counted without the ledger: who
/// pays nothing any more lost all; else what of a tier ends, fewer seats and a lower price for what
/// ends and begins on one day, and a tier in place of which no other came.
record RawLosses(List<RawSubscription> before, List<RawSubscription> after) {
  static long of(List<RawSubscription> all, Set<String> accounts, RevenuePeriod period) {
    return all.stream()
        .filter(it -> accounts.contains(it.account()))
        .collect(Collectors.groupingBy(RawSubscription::account))
        .values()
        .stream()
        .mapToLong(own -> days(own, period).mapToLong(day -> on(own, day).lost()).sum())
        .sum();
  }

  private static Stream<LocalDate> days(List<RawSubscription> own, RevenuePeriod period) {
    return own.stream()
        .flatMap(it -> Stream.of(it.start(), it.end()))
        .filter(period::contains)
        .distinct();
  }

  private static RawLosses on(List<RawSubscription> own, LocalDate day) {
    return new RawLosses(
        own.stream().filter(it -> it.runs(day.minusDays(1))).toList(),
        own.stream().filter(it -> it.runs(day)).toList());
  }

  private long lost() {
    if (paid(before) == 0) {
      return 0;
    }
    if (paid(after) == 0) {
      return paid(before);
    }
    var dropped = tiers(before, after);
    var came = tiers(after, before);
    var lost = 0L;
    for (var tier : tiers(before, List.of())) {
      if (!dropped.contains(tier)) {
        lost +=
            split(of(before, it -> isIn(it, tier, after)), of(after, it -> isIn(it, tier, before)));
      }
    }
    for (var i = 0; i < dropped.size(); i++) {
      var from = dropped.get(i);
      var to = i < came.size() ? came.get(i) : "";
      lost +=
          split(of(before, it -> it.tier().equals(from)), of(after, it -> it.tier().equals(to)));
    }
    return lost;
  }

  private static boolean isIn(RawSubscription it, String tier, List<RawSubscription> other) {
    return it.tier().equals(tier) && !other.contains(it);
  }

  /// Those of one side alone, what brings most first.
  private static List<String> tiers(List<RawSubscription> side, List<RawSubscription> other) {
    var tiers = new TreeSet<String>();
    side.forEach(it -> tiers.add(it.tier()));
    other.forEach(it -> tiers.remove(it.tier()));
    return tiers.stream()
        .sorted(Comparator.comparingLong(tier -> -paid(of(side, it -> it.tier().equals(tier)))))
        .toList();
  }

  private static List<RawSubscription> of(
      List<RawSubscription> side, Predicate<RawSubscription> which) {
    return side.stream().filter(which).toList();
  }

  private static long split(List<RawSubscription> from, List<RawSubscription> to) {
    var was = paid(from);
    var is = paid(to);
    var seats = seats(from);
    if (was == 0 || is == 0 || seats == 0 || seats(to) == 0) {
      return Math.max(0, was - is);
    }
    var byQuantity = Math.round((double) was * (seats(to) - seats) / seats);
    return Math.max(0, -byQuantity) + Math.max(0, -(is - was - byQuantity));
  }

  private static long paid(List<RawSubscription> side) {
    return 100 * side.stream().mapToLong(RawSubscription::monthly).sum();
  }

  private static long seats(List<RawSubscription> side) {
    return side.stream().filter(it -> it.monthly() > 0).mapToLong(RawSubscription::seats).sum();
  }
}
