package dev.oarlock.domain.account.evidence.usage;

import java.time.LocalDate;
import java.util.Optional;

/// A season in which use is low this year as it was in the same weeks of the year before.
///
/// @param lastInSeason the last day of use before it fell
/// @param sameWeek the Monday of the same week a year before
/// @param expectedBack the Monday of the week in which use came back last year, a year later
/// @param level use in a week of the season that is over: the median of its last four weeks
/// @param percentOfLastYear use in percent of that of the same weeks of the year before, each
///   against its own season; 100 at most, and where there was none
/// @param silent whether there was hardly any use in these weeks of either year
public record UsageSeason(
    LocalDate lastInSeason,
    LocalDate sameWeek,
    LocalDate expectedBack,
    double level,
    double percentOfLastYear,
    boolean silent) {

  /// Whether two days read the same of it.
  static boolean readTheSame(Optional<UsageSeason> one, Optional<UsageSeason> other) {
    return one.isPresent() == other.isPresent()
        && one.flatMap(it -> other.filter(it::readsAs)).isPresent() == one.isPresent();
  }

  private boolean readsAs(UsageSeason other) {
    return level == other.level && percentOfLastYear == other.percentOfLastYear;
  }
}
