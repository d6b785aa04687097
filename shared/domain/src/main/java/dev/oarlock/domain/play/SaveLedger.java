package dev.oarlock.domain.play;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.play.PlayResult.Lost;
import dev.oarlock.domain.play.PlayResult.Saved;
import dev.oarlock.domain.play.PlayResult.Unclaimed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What plays came to in a time: for each play, and all together. Where several plays were under
/// way about one renewal each has it, and the total counts it once.
public record SaveLedger(List<PlaySaves> plays, PlaySaves total, List<PlayEntry> saved) {
  private static final String ALL = "All";

  public SaveLedger {
    plays = List.copyOf(plays);
    saved = List.copyOf(saved);
  }

  /// What one play came to. `saved` customers were kept, in part where something is `lost` of what
  /// was at stake; `left` are gone with all of it; `unclaimed` stayed, and it is no save. Amounts
  /// are a month.
  public record PlaySaves(
      String title,
      int underWay,
      int saved,
      MultiCurrencyAmount kept,
      int left,
      MultiCurrencyAmount lost,
      int unclaimed) {
    private static PlaySaves of(String title, List<PlayEntry> entries) {
      return new PlaySaves(
          title,
          count(entries, PlayResult.Undecided.class),
          count(entries, Saved.class),
          keptOf(entries),
          count(entries, Lost.class),
          lostOf(entries),
          count(entries, Unclaimed.class));
    }
  }

  /// Of what was decided from one day to another, both included, and of all that is under way.
  public static SaveLedger of(Collection<PlayEntry> entries, LocalDate from, LocalDate to) {
    var counted =
        entries.stream()
            .filter(it -> it.isUndecided() || it.decided().filter(within(from, to)).isPresent())
            .sorted(Comparator.comparing(PlayEntry::started).thenComparing(PlayEntry::run))
            .toList();
    var plays =
        counted.stream()
            .map(PlayEntry::play)
            .distinct()
            .sorted()
            .map(play -> counted.stream().filter(it -> it.play().equals(play)).toList())
            .map(some -> PlaySaves.of(some.getLast().title(), some))
            .toList();
    var once = oncePerRenewal(counted);
    return new SaveLedger(
        plays,
        PlaySaves.of(ALL, once),
        once.stream().filter(it -> it.result() instanceof Saved).toList());
  }

  private static Predicate<LocalDate> within(LocalDate from, LocalDate to) {
    return day -> !day.isBefore(from) && !day.isAfter(to);
  }

  /// A save before anything else that is said of the same renewal.
  private static List<PlayEntry> oncePerRenewal(List<PlayEntry> entries) {
    var byRenewal = new LinkedHashMap<String, PlayEntry>();
    for (var entry : entries) {
      var key = entry.account() + " " + entry.decided().map(LocalDate::toString).orElse("");
      byRenewal.merge(key, entry, (one, other) -> one.result() instanceof Unclaimed ? other : one);
    }
    return List.copyOf(byRenewal.values());
  }

  private static int count(List<PlayEntry> entries, Class<? extends PlayResult> kind) {
    return (int) entries.stream().filter(it -> kind.isInstance(it.result())).count();
  }

  private static MultiCurrencyAmount keptOf(List<PlayEntry> entries) {
    return sum(
        entries.stream()
            .flatMap(it ->
                it.result() instanceof Saved(_, var kept, _) ? Stream.of(kept) : Stream.empty()));
  }

  private static MultiCurrencyAmount lostOf(List<PlayEntry> entries) {
    return sum(entries.stream().map(SaveLedger::lost));
  }

  private static MultiCurrencyAmount lost(PlayEntry entry) {
    return switch (entry.result()) {
      case Saved(_, _, var lost) -> lost;
      case Lost(_, var lost) -> lost;
      case PlayResult.Undecided _, Unclaimed _ -> MultiCurrencyAmount.zero();
    };
  }

  private static MultiCurrencyAmount sum(Stream<MultiCurrencyAmount> amounts) {
    return amounts.reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
