package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The use of an account with parts: people and log-ins of a day on which several parts report are
/// those of all, of each the highest that a source tells. Who uses both is counted twice. Features
/// are joined, as those of several sources are.
final class PartsUsage {
  private PartsUsage() {}

  static List<UsageReported> addedUp(List<UsageReported> reports) {
    if (reports.stream().allMatch(report -> report.part().isEmpty())) {
      return reports;
    }
    var days = new TreeMap<LocalDate, List<UsageReported>>();
    reports.forEach(
        report -> days.computeIfAbsent(report.day(), _ -> new ArrayList<>()).add(report));
    return days.values().stream().flatMap(PartsUsage::ofDay).toList();
  }

  private static Stream<UsageReported> ofDay(List<UsageReported> reports) {
    var byPart = reports.stream().collect(Collectors.groupingBy(UsageReported::part));
    return byPart.size() < 2
        ? reports.stream()
        : Stream.concat(reports.stream().map(PartsUsage::withoutPeople), Stream.of(sum(byPart)));
  }

  private static UsageReported sum(Map<String, List<UsageReported>> byPart) {
    var first = byPart.values().iterator().next().getFirst();
    return new UsageReported(
        first.day(),
        sum(byPart, UsageReported::activeUsers),
        sum(byPart, UsageReported::logins),
        Map.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        sum(byPart, UsageReported::executivesActive),
        Optional.empty());
  }

  private static OptionalInt sum(
      Map<String, List<UsageReported>> byPart, Function<UsageReported, OptionalInt> number) {
    var highest =
        byPart.values().stream()
            .map(reports -> reports.stream().flatMapToInt(it -> number.apply(it).stream()).max())
            .flatMapToInt(OptionalInt::stream)
            .boxed()
            .toList();
    return highest.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(highest.stream().reduce(0, PartsUsage::plus));
  }

  private static int plus(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }

  private static UsageReported withoutPeople(UsageReported report) {
    return new UsageReported(
        report.day(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        report.features(),
        report.featuresUsed(),
        report.featuresOffered(),
        OptionalInt.empty(),
        report.source());
  }
}
