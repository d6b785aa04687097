package dev.oarlock.domain.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.CalendarColumns;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarColumnsTest {
  @Test
  void whatIsTheSameForAllOfADayAndChangesWithTheDaysIsCalendar() {
    assertThat(CalendarColumns.of(table(12), FeatureKind.RAW)).containsExactly("f_season");
  }

  @Test
  void afterTwoYearsASeasonHasComeTwice() {
    assertThat(CalendarColumns.of(table(23), FeatureKind.RAW)).containsExactly("f_season");
    assertThat(CalendarColumns.of(table(24), FeatureKind.RAW)).isEmpty();
  }

  @Test
  void monthsWithoutLabelsTeachNoSeason() {
    assertThat(CalendarColumns.of(table(30, 20), FeatureKind.RAW)).containsExactly("f_season");
  }

  @Test
  void whatNeverVariesAndWhatTheExpertKnowsStays() {
    assertThat(CalendarColumns.of(table(12), FeatureKind.DRIVERS)).isEmpty();
  }

  private static ObservationTable table(int months) {
    return table(months, months);
  }

  /// Ten accounts, each on the first of so many months, the first of which have labels.
  private static ObservationTable table(int months, int labelled) {
    var observations = new ArrayList<Observation>();
    var season = new ArrayList<Double>();
    var use = new ArrayList<Double>();
    for (int month = 0; month < months; month++) {
      var label = month < labelled ? ChurnLabel.RETAINED : ChurnLabel.UNKNOWN;
      for (int account = 0; account < 10; account++) {
        var day = LocalDate.parse("2024-01-01").plusMonths(month).toString();
        observations.add(new Observation("A-" + account, day, label));
        season.add((double) (month % 12));
        use.add((double) (account + month));
      }
    }
    return new ObservationTable(
        observations,
        List.of(
            numeric("f_season", season),
            numeric("f_use", use),
            numeric("f_always", season.stream().map(_ -> 1.0).toList()),
            numeric("d_price", season)));
  }

  private static FeatureColumn numeric(String name, List<Double> values) {
    return FeatureColumn.numeric(name, values.stream().mapToDouble(value -> value).toArray());
  }
}
