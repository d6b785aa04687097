package dev.oarlock.domain.revenue.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.RevenuePosition;
import dev.oarlock.domain.revenue.report.RevenueSlices;
import dev.oarlock.domain.revenue.slice.SliceMatch.KnownSlices;
import dev.oarlock.domain.revenue.slice.SliceMatch.UnknownSlice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How people name the part that they ask for.
class SliceNamesTest {
  private final SliceNames names =
      new SliceNames(
          Map.of(
              RevenueDimension.SIZE,
              CustomerTraits.SIZES,
              RevenueDimension.TENURE,
              RevenueDimension.TENURES,
              RevenueDimension.COHORT,
              List.of("2025-Q4", "2026-Q1"),
              RevenueDimension.CSM,
              List.of("Ann", "Anna Berg", "Dana Berg", "Dana Ruiz")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SIZE    | 1000 or more | 1000 or more
          SIZE    | 1000         | 1000 or more
          SIZE    | 1,200        | 1000 or more
          SIZE    | 49           | under 50
          SIZE    | 50           | 50 to 249
          SIZE    | under        | under 50
          TENURE  | First        | first year
          TENURE  | third        | second and third year
          TENURE  | not known    | not known
          COHORT  | 2026-q1      | 2026-Q1
          COHORT  | Q1 2026      | 2026-Q1
          COHORT  | 2025q4       | 2025-Q4
          CSM     | ann          | Ann
          CSM     | ruiz         | Dana Ruiz
          """)
  void aNameIsKnownByItsBeginningOrThatOfAWordOfIt(
      RevenueDimension dimension, String typed, String name) {
    assertThat(names.find(Map.of(dimension, typed)))
        .isEqualTo(new KnownSlices(Map.of(dimension, name)));
  }

  @Test
  void aNameThatMayBeOneOfSeveralIsNotGuessed() {
    assertThat(names.find(Map.of(RevenueDimension.CSM, "dana")))
        .isEqualTo(
            new UnknownSlice(RevenueDimension.CSM, "dana", List.of("Dana Berg", "Dana Ruiz")));
  }

  @Test
  void whereNoneIsMeantAllAreNamed() {
    assertThat(names.find(Map.of(RevenueDimension.COHORT, "2024")))
        .isEqualTo(
            new UnknownSlice(RevenueDimension.COHORT, "2024", List.of("2025-Q4", "2026-Q1")));
  }

  @Test
  void theNamesAreThoseOfTheCustomersAndOfSizesAndTenuresAll() {
    var traits =
        new CustomerTraits(
            Map.of(RevenueDimension.SEGMENT, "SMB"), Optional.of(LocalDate.parse("2026-02-01")));
    var customer =
        CustomerRevenue.since(RevenuePosition.none(), List.of(), RevenueView.CORRECTED)
            .named(new AccountId("acme"), traits);

    var found = RevenueSlices.names(List.of(customer), LocalDate.parse("2026-10-01")).names();

    assertThat(found)
        .containsEntry(RevenueDimension.SEGMENT, List.of("SMB"))
        .containsEntry(RevenueDimension.COHORT, List.of("2026-Q1"))
        .containsEntry(RevenueDimension.REGION, List.of())
        .containsEntry(RevenueDimension.TENURE, RevenueDimension.TENURES)
        .containsEntry(
            RevenueDimension.SIZE, List.of("under 50", "50 to 249", "250 to 999", "1000 or more"));
  }
}
