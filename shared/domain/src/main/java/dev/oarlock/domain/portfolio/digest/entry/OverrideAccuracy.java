package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How often overrides of the last two years were right, as judged by those who set them, by person
/// and by reason; the most frequent first.
public record OverrideAccuracy(List<AccuracyTally> byPerson, List<AccuracyTally> byReason) {
  private static final Comparator<AccuracyTally> MOST_FREQUENT =
      Comparator.<AccuracyTally>comparingInt(tally -> -tally.total())
          .thenComparing(AccuracyTally::name);

  /// The number of right overrides out of a total.
  public record AccuracyTally(String name, int right, int total) {
    AccuracyTally plus(AccuracyTally other) {
      return new AccuracyTally(name, right + other.right, total + other.total);
    }
  }

  public OverrideAccuracy {
    byPerson = List.copyOf(byPerson);
    byReason = List.copyOf(byReason);
  }

  public static OverrideAccuracy of(List<OverrideJudged> reviews) {
    return new OverrideAccuracy(
        tallies(reviews, it -> it.by().name()), tallies(reviews, OverrideJudged::reason));
  }

  public static OverrideAccuracy none() {
    return new OverrideAccuracy(List.of(), List.of());
  }

  public OverrideAccuracy plus(OverrideAccuracy other) {
    return new OverrideAccuracy(sums(byPerson, other.byPerson), sums(byReason, other.byReason));
  }

  private static List<AccuracyTally> sums(List<AccuracyTally> some, List<AccuracyTally> more) {
    return Stream.concat(some.stream(), more.stream())
        .collect(Collectors.toMap(AccuracyTally::name, it -> it, AccuracyTally::plus))
        .values()
        .stream()
        .sorted(MOST_FREQUENT)
        .toList();
  }

  private static List<AccuracyTally> tallies(
      List<OverrideJudged> reviews, Function<OverrideJudged, String> name) {
    return reviews.stream().collect(Collectors.groupingBy(name)).entrySet().stream()
        .map(group -> tally(group.getKey(), group.getValue()))
        .sorted(MOST_FREQUENT)
        .toList();
  }

  private static AccuracyTally tally(String name, List<OverrideJudged> reviews) {
    var right = reviews.stream().filter(OverrideJudged::right).count();
    return new AccuracyTally(name, (int) right, reviews.size());
  }
}
