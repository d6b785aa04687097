package dev.oarlock.domain.risk.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
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
  private static final LocalDate RENEWAL = TODAY.plusDays(60);
  private static final Episode OF_A_DOUBT = episode(1, doubt(0.34));

  @Test
  void enteringRedOpensTheNextEpisode() {
    assertThat(
            EpisodePolicy.next(
                Optional.empty(), 2, new RiskIndicators(assessment(Band.RED), NO_SIGN)))
        .isEqualTo(new EpisodeStep.Opened(episode(3, new EpisodeCause.EnteredRed())));
  }

  @Test
  void redThatSomebodySetIsNoHealthThatEnteredRed() {
    var set = new EpisodeCause.SetToRed(new Csm("dana"), "worse-than-it-looks");
    var opened = EpisodePolicy.next(Optional.empty(), 0, setToRed(Band.GREEN));

    assertThat(opened).isEqualTo(new EpisodeStep.Opened(episode(1, set)));
    assertThat(EpisodePolicy.next(Optional.of(episode(1, set)), 1, setToRed(Band.RED)))
        .isEqualTo(
            new EpisodeStep.StillOpen(keptOpen(episode(1, set), new EpisodeCause.EnteredRed())));
    assertThat(EpisodePolicy.next(Optional.of(OF_RED), 1, setToRed(Band.GREEN)))
        .isEqualTo(new EpisodeStep.StillOpen(keptOpen(OF_RED, set)));
  }

  @Test
  void noticeSaysMoreThanWhateverOpenedTheRisk() {
    var notice = new EpisodeCause.TelltaleSign(Telltale.GAVE_NOTICE);
    var both =
        new RiskIndicators(
            assessment(Band.GREEN), Set.of(Telltale.COMPANY_SOLD, Telltale.GAVE_NOTICE));
    var ofSale = episode(1, new EpisodeCause.TelltaleSign(Telltale.COMPANY_SOLD));

    assertThat(EpisodePolicy.next(Optional.of(ofSale), 1, both))
        .isEqualTo(new EpisodeStep.StillOpen(keptOpen(ofSale, notice)));
    assertThat(EpisodePolicy.next(Optional.of(episode(1, notice)), 1, both))
        .isEqualTo(new EpisodeStep.StillOpen(episode(1, notice)));
  }

  private static RiskIndicators setToRed(Band computed) {
    var override =
        new HealthOverride(
            0, OptionalInt.of(50), computed, "worse-than-it-looks", new Csm("dana"), TODAY);
    var assessment =
        new HealthAssessment(
            TODAY,
            "v1",
            OptionalInt.empty(),
            Band.RED,
            100,
            List.of(),
            List.of(),
            Optional.of(override),
            Optional.empty());
    return new RiskIndicators(assessment, NO_SIGN);
  }

  @ParameterizedTest
  @EnumSource(Band.class)
  void aTelltaleSignOpensAnEpisodeInAnyBand(Band band) {
    var signs = EnumSet.of(Telltale.PULSE_LOWEST, Telltale.SPONSOR_LEFT);

    assertThat(EpisodePolicy.next(Optional.empty(), 0, new RiskIndicators(assessment(band), signs)))
        .isEqualTo(new EpisodeStep.Opened(OF_A_SIGN));
  }

  @ParameterizedTest
  @EnumSource(value = Band.class, names = "RED", mode = EnumSource.Mode.EXCLUDE)
  void withoutRedAndWithoutSignNothingHappens(Band band) {
    assertThat(
            EpisodePolicy.next(Optional.empty(), 0, new RiskIndicators(assessment(band), NO_SIGN)))
        .isEqualTo(new EpisodeStep.NotAtRisk());
  }

  @ParameterizedTest
  @EnumSource(Band.class)
  void whileAnEpisodeIsOpenASignOpensNoOther(Band band) {
    var signs = EnumSet.of(Telltale.WENT_SILENT);

    assertThat(
            EpisodePolicy.next(Optional.of(OF_RED), 1, new RiskIndicators(assessment(band), signs)))
        .isInstanceOfSatisfying(
            EpisodeStep.StillOpen.class, it -> assertThat(it.episode().number()).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource({"RED, false", "YELLOW, true", "GREEN, true", "UNKNOWN, false"})
  void anEpisodeOfRedEndsOutOfRedButNotInTheUnknown(Band band, boolean ends) {
    assertThat(
            EpisodePolicy.next(
                Optional.of(OF_RED), 1, new RiskIndicators(assessment(band), NO_SIGN)))
        .isEqualTo(ends ? new EpisodeStep.Closed(OF_RED) : new EpisodeStep.StillOpen(OF_RED));
  }

  @ParameterizedTest
  @CsvSource({"RED, false", "YELLOW, true", "GREEN, true", "UNKNOWN, true"})
  void anEpisodeOfASignEndsWithTheSignIfTheBandIsNotRed(Band band, boolean ends) {
    assertThat(
            EpisodePolicy.next(
                Optional.of(OF_A_SIGN), 1, new RiskIndicators(assessment(band), NO_SIGN)))
        .isEqualTo(
            ends
                ? new EpisodeStep.Closed(OF_A_SIGN)
                : new EpisodeStep.StillOpen(keptOpen(OF_A_SIGN, new EpisodeCause.EnteredRed())));
  }

  @Test
  void aRenewalInDoubtOpensAnEpisode() {
    assertThat(EpisodePolicy.next(Optional.empty(), 0, inDoubt(Band.GREEN, 0.34)))
        .isEqualTo(new EpisodeStep.Opened(OF_A_DOUBT));
  }

  @Test
  void whereTooLittleIsKnownAForecastAlertsNobody() {
    assertThat(EpisodePolicy.next(Optional.empty(), 0, inDoubt(Band.UNKNOWN, 0.34)))
        .isEqualTo(new EpisodeStep.NotAtRisk());
  }

  @ParameterizedTest
  @CsvSource({"0.31, false", "0.29, false", "0.21, false", "0.19, true", "0.01, true"})
  void aChanceEndsTheRiskOnlyBelowTwoThirdsOfTheMark(double churn, boolean ends) {
    var step = EpisodePolicy.next(Optional.of(OF_A_DOUBT), 1, inDoubt(Band.GREEN, churn));

    assertThat(step)
        .isEqualTo(
            ends
                ? new EpisodeStep.Closed(OF_A_DOUBT)
                : new EpisodeStep.StillOpen(keptOpen(OF_A_DOUBT, doubt(churn))));
  }

  @Test
  void aRenewalThatIsFarAwayIsInNoDoubt() {
    var far = indicators(Band.GREEN, 0.6, TODAY.plusDays(91));

    assertThat(EpisodePolicy.next(Optional.empty(), 0, far)).isEqualTo(new EpisodeStep.NotAtRisk());
    assertThat(EpisodePolicy.next(Optional.of(OF_A_DOUBT), 1, far))
        .isEqualTo(new EpisodeStep.Closed(OF_A_DOUBT));
  }

  /// Who may leave each month has no renewal to wait for.
  @ParameterizedTest
  @CsvSource({"0.51, true, true", "0.49, false, true", "0.34, false, true", "0.33, false, false"})
  void ofAMonthlyContractTheChanceWithinNinetyDaysCounts(
      double churn, boolean opens, boolean holds) {
    var monthly = monthly(churn);
    var open = Optional.of(episode(1, monthly(0.6).reached().orElseThrow()));

    assertThat(EpisodePolicy.next(Optional.empty(), 0, monthly) instanceof EpisodeStep.Opened)
        .isEqualTo(opens);
    assertThat(EpisodePolicy.next(open, 1, monthly) instanceof EpisodeStep.StillOpen)
        .isEqualTo(holds);
  }

  @Test
  void anEpisodeWhoseCauseIsOverStaysOpenWhileTheRenewalIsInDoubt() {
    assertThat(EpisodePolicy.next(Optional.of(OF_RED), 1, inDoubt(Band.YELLOW, 0.34)))
        .isEqualTo(new EpisodeStep.StillOpen(keptOpen(OF_RED, doubt(0.34))));
  }

  /// However a chance moves within the hysteresis, an episode neither ends nor begins again.
  @Property
  void aChanceWithinTheHysteresisChangesNothing(
      @ForAll @Size(max = 20) List<@DoubleRange(min = 0.21, max = 0.29) Double> chances) {
    var open = Optional.of(OF_A_DOUBT);
    for (var chance : chances) {
      assertThat(EpisodePolicy.next(open, 1, inDoubt(Band.GREEN, chance)))
          .isInstanceOf(EpisodeStep.StillOpen.class);
      assertThat(EpisodePolicy.next(Optional.empty(), 1, inDoubt(Band.GREEN, chance)))
          .isEqualTo(new EpisodeStep.NotAtRisk());
    }
  }

  private static Episode keptOpen(Episode episode, EpisodeCause by) {
    return new Episode(
        1, episode.opened(), episode.cause(), episode.scoreAtOpening(), Optional.of(by));
  }

  private static EpisodeCause.RenewalInDoubt doubt(double churn) {
    return new EpisodeCause.RenewalInDoubt(RENEWAL, new Probability(churn));
  }

  private static RiskIndicators inDoubt(Band band, double churn) {
    return indicators(band, churn, RENEWAL);
  }

  private static RiskIndicators indicators(Band band, double churn, LocalDate renewal) {
    return new RiskIndicators(assessment(band), NO_SIGN)
        .with(forecast(churn, Optional.of(renewal)), ChurnMark.shipped());
  }

  private static RiskIndicators monthly(double churn) {
    return new RiskIndicators(assessment(Band.GREEN), NO_SIGN)
        .with(forecast(churn, Optional.empty()), ChurnMark.shipped());
  }

  private static ChurnForecast forecast(double churn, Optional<LocalDate> renewal) {
    var chance = new Probability(churn);
    return new ChurnForecast(
        TODAY,
        chance,
        chance,
        chance,
        chance,
        renewal.map(on -> new ChurnForecast.ChurnAtRenewal(on, chance)),
        new Probability(0.1),
        0,
        "any",
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
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
