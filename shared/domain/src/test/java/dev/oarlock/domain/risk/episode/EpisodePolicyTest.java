package dev.oarlock.domain.risk.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EpisodePolicyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Set<Telltale> NO_SIGN = EnumSet.noneOf(Telltale.class);
  private static final Episode OF_RED = episode(1, new EpisodeCause.EnteredRed());
  private static final Episode OF_A_SIGN =
      episode(1, new EpisodeCause.TelltaleSign(Telltale.SPONSOR_LEFT));

  @Test
  void enteringRedOpensTheNextEpisode() {
    assertThat(EpisodePolicy.next(Optional.empty(), 2, assessment(Band.RED), NO_SIGN))
        .isEqualTo(new EpisodeStep.Opened(episode(3, new EpisodeCause.EnteredRed())));
  }

  @ParameterizedTest
  @EnumSource(Band.class)
  void aTelltaleSignOpensAnEpisodeInAnyBand(Band band) {
    var signs = EnumSet.of(Telltale.PULSE_LOWEST, Telltale.SPONSOR_LEFT);

    assertThat(EpisodePolicy.next(Optional.empty(), 0, assessment(band), signs))
        .isEqualTo(new EpisodeStep.Opened(OF_A_SIGN));
  }

  @ParameterizedTest
  @EnumSource(value = Band.class, names = "RED", mode = EnumSource.Mode.EXCLUDE)
  void withoutRedAndWithoutSignNothingHappens(Band band) {
    assertThat(EpisodePolicy.next(Optional.empty(), 0, assessment(band), NO_SIGN))
        .isEqualTo(new EpisodeStep.NotAtRisk());
  }

  @ParameterizedTest
  @EnumSource(Band.class)
  void whileAnEpisodeIsOpenASignOpensNoOther(Band band) {
    var signs = EnumSet.of(Telltale.WENT_SILENT);

    assertThat(EpisodePolicy.next(Optional.of(OF_RED), 1, assessment(band), signs))
        .isEqualTo(new EpisodeStep.StillOpen(OF_RED));
  }

  @ParameterizedTest
  @CsvSource({"RED, false", "YELLOW, true", "GREEN, true", "UNKNOWN, false"})
  void anEpisodeOfRedEndsOutOfRedButNotInTheUnknown(Band band, boolean ends) {
    assertThat(EpisodePolicy.next(Optional.of(OF_RED), 1, assessment(band), NO_SIGN))
        .isEqualTo(ends ? new EpisodeStep.Closed(OF_RED) : new EpisodeStep.StillOpen(OF_RED));
  }

  @ParameterizedTest
  @CsvSource({"RED, false", "YELLOW, true", "GREEN, true", "UNKNOWN, true"})
  void anEpisodeOfASignEndsWithTheSignIfTheBandIsNotRed(Band band, boolean ends) {
    assertThat(EpisodePolicy.next(Optional.of(OF_A_SIGN), 1, assessment(band), NO_SIGN))
        .isEqualTo(ends ? new EpisodeStep.Closed(OF_A_SIGN) : new EpisodeStep.StillOpen(OF_A_SIGN));
  }

  private static Episode episode(int number, EpisodeCause cause) {
    return new Episode(number, TODAY, cause, OptionalInt.empty());
  }

  private static HealthAssessment assessment(Band band) {
    return new HealthAssessment(
        TODAY,
        "any",
        OptionalInt.empty(),
        band,
        100,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
