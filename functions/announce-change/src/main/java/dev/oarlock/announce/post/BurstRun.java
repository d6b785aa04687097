package dev.oarlock.announce.post;

import dev.oarlock.aws.store.slack.TimedItem;
import dev.oarlock.aws.store.slack.TimedItems.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What came together with an item in any ten minutes with more than five, and the list that it
/// belongs into. A list is named by the ten minutes of the clock in which the sixth came, so that
/// those who open it at the same time open the same, and takes in what comes until the end of the
/// next ten: after that, readers of the channel are told anew.
public record BurstRun(TimedItem one, List<TimedItem> members, long window) {
  /// So many are posted each by itself.
  public static final int MOST_SINGLE = 5;

  private static final Duration LENGTH = Duration.ofMinutes(10);
  private static final Comparator<TimedItem> BY_TIME =
      Comparator.comparing(TimedItem::at).thenComparing(TimedItem::id);

  /// What may be in one burst with an item of that moment.
  public static Span around(Instant at) {
    return new Span(at.minus(LENGTH), at.plus(LENGTH));
  }

  /// What a list may have.
  public static Span spanOf(long window) {
    var start = Instant.ofEpochSecond(window * LENGTH.toSeconds());
    return new Span(start.minus(LENGTH), start.plus(LENGTH.multipliedBy(2)).minusSeconds(1));
  }

  /// The burst of an item among all that is `around` it; empty where it is in none.
  public static Optional<BurstRun> of(String id, List<TimedItem> near) {
    var items = once(near);
    var runs =
        items.stream()
            .map(first -> items.stream().filter(it -> isWithin(first, it)).toList())
            .filter(run -> run.size() > MOST_SINGLE)
            .filter(run -> run.stream().anyMatch(it -> it.id().equals(id)))
            .toList();
    return items.stream()
        .filter(it -> it.id().equals(id) && (it.list().isPresent() || !runs.isEmpty()))
        .findFirst()
        .map(one -> of(one, runs));
  }

  /// Those of it that are in no list yet and may be in this one.
  public List<TimedItem> unlisted() {
    return members.stream().filter(it -> it.list().isEmpty() && takesIn(window, it)).toList();
  }

  public String list() {
    return Long.toString(window);
  }

  private static BurstRun of(TimedItem one, List<List<TimedItem>> runs) {
    var members = new TreeSet<>(BY_TIME);
    runs.forEach(members::addAll);
    var window =
        one.list()
            .map(Long::parseLong)
            .or(() -> open(one, members))
            .orElseGet(() -> window(runs.getFirst().get(MOST_SINGLE).at()));
    return new BurstRun(one, List.copyOf(members), window);
  }

  /// The list of it that still takes in the item.
  private static Optional<Long> open(TimedItem one, TreeSet<TimedItem> members) {
    return members.stream()
        .flatMap(it -> it.list().stream())
        .map(Long::parseLong)
        .filter(list -> takesIn(list, one))
        .min(Comparator.naturalOrder());
  }

  /// Whether it is in the `spanOf` a list.
  private static boolean takesIn(long list, TimedItem item) {
    return Math.abs(window(item.at()) - list) <= 1;
  }

  /// What was published twice came once.
  private static List<TimedItem> once(List<TimedItem> near) {
    var byId = new LinkedHashMap<String, TimedItem>();
    near.stream()
        .sorted(BY_TIME)
        .forEach(it -> byId.merge(it.id(), it, (a, b) -> b.list().isPresent() ? b : a));
    return byId.values().stream().sorted(BY_TIME).toList();
  }

  private static boolean isWithin(TimedItem first, TimedItem other) {
    return BY_TIME.compare(first, other) <= 0 && !other.at().isAfter(first.at().plus(LENGTH));
  }

  private static long window(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), LENGTH.toSeconds());
  }
}
