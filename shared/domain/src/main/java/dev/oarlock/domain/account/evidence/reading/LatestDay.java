package dev.oarlock.domain.account.evidence.reading;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What follows from an account's facts on a day, kept for the day asked for last: one step of an
/// account asks for the same day from several sides.
public final class LatestDay<V> {
  private final Function<LocalDate, V> made;
  private volatile @Nullable DatedValue<V> latest;

  private record DatedValue<V>(LocalDate day, V value) {}

  public LatestDay(Function<LocalDate, V> made) {
    this.made = made;
  }

  public V on(LocalDate day) {
    var known = latest;
    if (known == null || !known.day().equals(day)) {
      known = new DatedValue<>(day, made.apply(day));
      latest = known;
    }
    return known.value();
  }
}
