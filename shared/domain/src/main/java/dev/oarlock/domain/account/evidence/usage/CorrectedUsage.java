package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The reports of use as their sources last told them. What a source tells of a day later replaces
/// what it told of that day before, number by number and feature by feature, downwards too; with
/// the same `at` as well. What it tells at one time are parts that stand beside each other, as do
/// different sources.
public final class CorrectedUsage {
  private CorrectedUsage() {}

  public static List<UsageReported> of(Facts facts) {
    var reports = facts.of(UsageReported.class);
    var byOrigin =
        reports.stream()
            .filter(fact -> fact.signal().source().isPresent())
            .collect(Collectors.groupingBy(CorrectedUsage::origin));
    return PartsUsage.addedUp(
        reports.stream().map(fact -> corrected(fact, later(fact, byOrigin))).toList());
  }

  private static Object origin(Fact<UsageReported> fact) {
    return List.of(fact.signal().source(), fact.signal().day());
  }

  private static List<UsageReported> later(
      Fact<UsageReported> fact, Map<Object, List<Fact<UsageReported>>> byOrigin) {
    var same = byOrigin.getOrDefault(origin(fact), List.of());
    if (same.size() < 2) {
      return List.of();
    }
    return same.stream().filter(other -> other.isToldAfter(fact)).map(Fact::signal).toList();
  }

  private static UsageReported corrected(Fact<UsageReported> fact, List<UsageReported> later) {
    var told = fact.signal();
    if (later.isEmpty()) {
      return told;
    }
    var features = new HashMap<>(told.features());
    later.forEach(report -> features.keySet().removeAll(report.features().keySet()));
    return new UsageReported(
        told.day(),
        uncorrected(told, later, UsageReported::activeUsers),
        uncorrected(told, later, UsageReported::logins),
        features,
        uncorrected(told, later, UsageReported::featuresUsed),
        uncorrected(told, later, UsageReported::featuresOffered),
        uncorrected(told, later, UsageReported::executivesActive),
        told.source());
  }

  private static OptionalInt uncorrected(
      UsageReported told, List<UsageReported> later, Function<UsageReported, OptionalInt> number) {
    return later.stream().anyMatch(report -> number.apply(report).isPresent())
        ? OptionalInt.empty()
        : number.apply(told);
  }
}
