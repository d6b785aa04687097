package dev.oarlock.domain.tide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/// A measure moved the same way for an improbable share of accounts by what was reported of one
/// day, `since`: for `moved` of `of` accounts, where on the busiest of the days before (`usual`, a
/// share) far fewer did; `chance` is that of so many or more by habit.
public record Tide(Motion motion, LocalDate since, int moved, int of, double usual, double chance) {
  /// Less probable than this is no habit. Some fifty things are looked at each day: by chance alone
  /// that is one false alarm in half a century.
  private static final double IMPROBABLE = 1e-6;

  private static final int FEWEST_MOVED = 5;
  private static final double SMALLEST_SHARE = 0.25;

  /// So many days are remembered: a quarter and a week, so that what comes quarterly is usual.
  public static final int MEMORY_DAYS = 98;

  private static final int FEWEST_DAYS = 28;

  /// Whether it moved so many on a day, by what is counted of it and of the days before, that it is
  /// a tide: of all accounts that it reads, or of those that were heard of so far. The second sees
  /// it long before the first where a book is large and reports come one after the other.
  public static Optional<Tide> in(Motion motion, Count day, List<Count> before) {
    var known = before.stream().filter(it -> it.read(motion) > 0).toList();
    if (known.size() < FEWEST_DAYS) {
      return Optional.empty();
    }
    return ofBook(motion, day, known)
        .or(() -> among(motion, day, known, Count::reported, day.reported(motion)));
  }

  /// Today's number of accounts may not be counted yet.
  private static Optional<Tide> ofBook(Motion motion, Count day, List<Count> known) {
    var latest = known.stream().max(Comparator.comparing(Count::day)).orElseThrow();
    var readers = day.read(motion) > 0 ? day.read(motion) : latest.read(motion);
    return among(motion, day, known, Count::read, readers);
  }

  private static Optional<Tide> among(
      Motion motion, Count day, List<Count> known, ToIntBiFunction<Count, Motion> whom, int of) {
    var usual =
        known.stream()
            .filter(it -> whom.applyAsInt(it, motion) > 0)
            .mapToDouble(it -> it.share(motion, whom.applyAsInt(it, motion)))
            .max()
            .orElse(1.0 / (of + 2.0));
    var moved = Math.min(of, day.moved(motion));
    var tide = new Tide(motion, day.day(), moved, of, usual, Binomial.atLeast(moved, of, usual));
    return tide.isOne() ? Optional.of(tide) : Optional.empty();
  }

  private boolean isOne() {
    return moved >= FEWEST_MOVED && moved >= SMALLEST_SHARE * of && chance < IMPROBABLE;
  }

  /// Whether a motion rests on the reports that are in doubt.
  public boolean isOf(Motion other) {
    return Doubtful.feed(other.measure()).filter(feed()::equals).isPresent();
  }

  /// The kind of signal whose reports are in doubt.
  public String feed() {
    return Doubtful.feed(motion.measure()).orElseThrow();
  }
}
