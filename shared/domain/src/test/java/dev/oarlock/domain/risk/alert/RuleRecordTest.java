package dev.oarlock.domain.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated.Rating;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the alerts of a rule were worth.
class RuleRecordTest {
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  @Test
  void aRuleThatIsMostlyCalledWrongIsBelowItsMark() {
    assertThat(record(Stream.concat(rated(3, Rating.USEFUL), rated(7, Rating.WRONG))).precision())
        .hasValue(30);
    assertThat(record(Stream.concat(rated(3, Rating.USEFUL), rated(7, Rating.WRONG))).isBelowMark())
        .isTrue();
    assertThat(record(Stream.concat(rated(4, Rating.KNEW), rated(6, Rating.WRONG))).isBelowMark())
        .isFalse();
  }

  @Test
  void aFewJudgementsSayNothing() {
    assertThat(record(Stream.concat(rated(9, Rating.WRONG), unrated(50))).isBelowMark()).isFalse();
  }

  @Test
  void whoLeftWasRightlyAlertedWhateverWasSaid() {
    var left = new AlertOutcome(START, false, true, List.of(Rating.WRONG));

    assertThat(record(Stream.of(left)).precision()).hasValue(100);
    assertThat(record(Stream.of(left)).churned()).isEqualTo(1);
  }

  @Test
  void onlyTheLastFortyCount() {
    var record = record(Stream.concat(rated(40, Rating.WRONG), rated(40, Rating.USEFUL)));

    assertThat(record.told()).isEqualTo(40);
    assertThat(record.precision()).hasValue(100);
  }

  @Test
  void whatWasBeforeARuleWasPutBackIsForgiven() {
    var outcomes = rated(20, Rating.WRONG).toList();

    assertThat(RuleRecord.of(outcomes, START.plus(Duration.ofDays(30))).told()).isZero();
  }

  private static RuleRecord record(Stream<AlertOutcome> outcomes) {
    var all = outcomes.toList();
    return RuleRecord.of(
        IntStream.range(0, all.size())
            .mapToObj(i -> {
              var it = all.get(i);
              return new AlertOutcome(
                  START.plus(Duration.ofHours(i)), it.acted(), it.churned(), it.ratings());
            })
            .toList(),
        Instant.EPOCH);
  }

  private static Stream<AlertOutcome> rated(int count, Rating rating) {
    return Stream.generate(() -> new AlertOutcome(START, false, false, List.of(rating)))
        .limit(count);
  }

  private static Stream<AlertOutcome> unrated(int count) {
    return Stream.generate(() -> new AlertOutcome(START, true, false, List.of())).limit(count);
  }
}
