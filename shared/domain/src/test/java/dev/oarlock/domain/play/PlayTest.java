package dev.oarlock.domain.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.play.PlayTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlayTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-03");

  @Test
  void aRenewalThatIsNearIsSignedBeforeTheOldTermEnds() {
    assertThat(dueDays("renewal", Optional.of(DAY.plusDays(17)))).containsExactly(1L, 5L, 8L, 17L);
  }

  @Test
  void oneThatIsFarOverdueOrUnknownLeavesTheStepsTheirDays() {
    var asWritten = List.of(7L, 21L, 30L, 60L);

    assertThat(dueDays("renewal", Optional.of(DAY.plusDays(90)))).isEqualTo(asWritten);
    assertThat(dueDays("renewal", Optional.of(DAY.minusDays(1)))).isEqualTo(asWritten);
    assertThat(dueDays("renewal", Optional.empty())).isEqualTo(asWritten);
  }

  @Test
  void onTheDayOfTheRenewalAllIsDue() {
    assertThat(dueDays("renewal", Optional.of(DAY))).containsOnly(0L);
  }

  @Test
  void noOtherPlayIsOverWhenTheyRenew() {
    assertThat(dueDays("adoption-sprint", Optional.of(DAY.plusDays(2))))
        .isEqualTo(dueDays("adoption-sprint", Optional.empty()));
  }

  private static List<Long> dueDays(String play, Optional<LocalDate> renewal) {
    return PlayCatalog.shipped().find(play).orElseThrow().plannedFrom(DAY, renewal).stream()
        .map(PlayTask::due)
        .map(due -> due.toEpochDay() - DAY.toEpochDay())
        .toList();
  }
}
