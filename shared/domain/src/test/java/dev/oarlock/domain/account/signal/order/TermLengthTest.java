package dev.oarlock.domain.account.signal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermLengthTest {
  @ParameterizedTest
  @CsvSource({"42, 1", "45, 1", "75, 2", "90, 3"})
  void aTermAgreedInDaysIsOfThoseDaysAndSoIsTheNext(int days, int months) {
    var agreed = agreed(0, days, Optional.empty());

    var length = new TermLength(months, OptionalInt.of(days));
    assertThat(agreed.lengthFrom(day("2026-06-01"))).isEqualTo(length);
    assertThat(agreed.lengthThereafter(day("2026-06-01"))).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2027-03-01, 12, ",
    "2026-01-31, 2026-02-28, 1, ",
    "2024-02-29, 2025-02-28, 12, ",
    "2026-03-15, 2027-05-31, 15, 442",
    "2026-03-01, 2027-02-28, 12, 364",
    "2026-03-01, 2026-03-15, 1, 14"
  })
  void aTermWhoseEndIsToldIsWholeMonthsOnlyWhereItEndsOnSuchADay(
      LocalDate from, LocalDate ends, int months, Integer days) {
    assertThat(agreed(14, 0, Optional.of(ends)).lengthFrom(from))
        .isEqualTo(
            new TermLength(months, days == null ? OptionalInt.empty() : OptionalInt.of(days)));
  }

  @Test
  void whatFollowsATermBetweenTwoMonthsIsWholeMonths() {
    var agreed = agreed(0, 0, Optional.of(day("2027-05-31")));

    assertThat(agreed.lengthThereafter(day("2026-03-15"))).isEqualTo(TermLength.ofMonths(12));
  }

  @Test
  void theLongerOneIsTheOneOfMoreDays() {
    assertThat(TermLength.ofMonths(2))
        .isGreaterThan(new TermLength(1, OptionalInt.of(45)))
        .isLessThan(new TermLength(2, OptionalInt.of(75)));
  }

  private static AgreedTerm agreed(int months, int days, Optional<LocalDate> ends) {
    return new AgreedTerm(months, days, ends, true, OptionalInt.empty(), OptionalInt.empty());
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
