package dev.oarlock.domain.portfolio.digest.boundary;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// When the last digest was made, `made` on its `day`, by the business's clock: what was told from
/// then on is news of the next one. The end of the day is midnight of the `made` after.
public record NewsBoundary(LocalDate day, LocalDateTime made) {
  /// When the digest is posted unless somebody sets another time.
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private static final int SECONDS_A_DAY = 86_400;

  public static NewsBoundary morningOf(LocalDate day) {
    return new NewsBoundary(day, day.atTime(MORNING));
  }

  public static NewsBoundary endOf(LocalDate day) {
    return new NewsBoundary(day, day.plusDays(1).atStartOfDay());
  }

  /// Of something told with its day alone nobody knows whether the digest of that day had it. It is
  /// rather told twice than never.
  public boolean isNews(Fact<? extends Signal> fact) {
    var at = fact.localTime().toLocalDateTime();
    return !at.isBefore(made)
        || (isWithinDay() && at.toLocalDate().equals(day) && isDayAlone(fact));
  }

  /// Whether the digest was made in the course of its day, so that what came later is news.
  public boolean isWithinDay() {
    return made.toLocalDate().equals(day);
  }

  /// A day alone is kept as its midnight, on the business's clock or that of UTC.
  private static boolean isDayAlone(Fact<? extends Signal> fact) {
    return fact.localTime().toLocalTime().equals(LocalTime.MIDNIGHT)
        || fact.at().getEpochSecond() % SECONDS_A_DAY == 0;
  }
}
