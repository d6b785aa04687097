package dev.oarlock.domain.health.scorecard;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.overdue;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.Scorecard.ComponentRule;
import dev.oarlock.domain.health.scorecard.Scorecard.MeasureRule;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
  private static final LocalDate TODAY = AcmeExample.TODAY;

  @Test
  void allTwelveComponentsAndAllMeasuresAreInTheShippedScorecard() {
    var parts = Scorecard.shipped().componentRules();

    assertThat(parts)
        .extracting(ComponentRule::component)
        .containsExactly(HealthComponent.values());
    assertThat(
            parts.stream().flatMap(part -> part.measureRules().stream()).map(MeasureRule::measure))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Measure.class));
    assertThat(parts).allSatisfy(part -> assertThat(weights(part)).isEqualTo(100));
  }

  @Test
  void anAccountWithoutDataHasNoScore() {
    var assessment = Scorecard.shipped().assess(Facts.none(), TODAY, Band.GREEN);

    assertThat(assessment.score()).isEmpty();
    assertThat(assessment.band()).isEqualTo(Band.UNKNOWN);
    assertThat(assessment.coverage()).isZero();
    assertThat(assessment.nextChange()).isEmpty();
  }

  @Test
  void aComponentWithoutDataDropsOutAndTheOthersCarryItsWeight() {
    var assessment = assessed(AccountLog.of("a").on(TODAY, pulse(4)));

    assertThat(assessment.score()).hasValue(80);
    assertThat(assessment.coverage()).isEqualTo(5);
    assertThat(assessment.components())
        .filteredOn(it -> it.score().isPresent())
        .extracting(ComponentScore::component)
        .containsExactly(HealthComponent.SENTIMENT);
  }

  @Test
  void underFortyPercentCoverageTheBandIsUnknown() {
    assertThat(assessed(AccountLog.of("a").on(TODAY, pulse(1))).band()).isEqualTo(Band.UNKNOWN);
  }

  @Test
  void contractAndUseTogetherAreEnoughForABand() {
    var assessment =
        assessed(
            new AccountLog(AcmeExample.doingWell().account(), List.of())
                .on(TODAY, active(TODAY, 90))
                .on("2026-01-01", signed("C", "2026-01-01", 12, line("SEATS", 100, 10))));

    assertThat(assessment.coverage()).isEqualTo(40);
    assertThat(assessment.band()).isEqualTo(Band.GREEN);
  }

  @Test
  void aSponsorWhoLeftCapsTheScoreAtSixty() {
    var assessment = assessed(AcmeExample.withoutSponsor());

    assertThat(assessment.score()).hasValue(60);
    assertThat(assessment.guardrails())
        .containsExactly(new Guardrail("their sponsor left and nobody has followed", 60, -13));
  }

  @Test
  void twoGuardrailsShareThePointsTheyTake() {
    var assessment =
        assessed(AcmeExample.withoutSponsor().on("2026-09-23", overdue("I-9", "2026-09-23")));

    assertThat(assessment.score()).hasValue(40);
    assertThat(assessment.guardrails()).extracting(Guardrail::cap).containsExactly(60, 40);
    assertThat(assessment.guardrails().getLast().points()).isEqualTo(-20);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-24, 0", "2026-09-23, 1", "2026-09-01, 1"})
  void anInvoiceCapsTheScoreFromItsSixtiethDayOn(String due, int guardrails) {
    var assessment = assessed(AcmeExample.doingWell().on("2026-10-01", overdue("I-9", due)));

    assertThat(assessment.guardrails()).hasSize(guardrails);
  }

  @Test
  void thePulseThatExpiresIsTheNextChangeOfAnAccountThatHasNothingElse() {
    var assessment = assessed(AccountLog.of("a").on("2026-11-22", pulse(4)));

    assertThat(assessment.nextChange()).hasValue(LocalDate.parse("2026-11-22").plusDays(90));
  }

  @Test
  void tenureIsTheNextChangeWhereMoreIsExpectedOfAnOlderCustomer() {
    var story =
        AccountLog.of("a")
            .on("2026-07-25", signed("C", "2026-07-25", 12, line("SEATS", 100, 10)))
            .on(TODAY, active(TODAY, 30));

    assertThat(assessed(story).nextChange()).hasValue(LocalDate.parse("2026-11-25"));
  }

  @Test
  void weightsThatDoNotSumToHundredAreRefused() {
    var shipped = Scorecard.shipped();
    var parts = shipped.componentRules().subList(1, shipped.componentRules().size());

    assertThatThrownBy(
            () -> new Scorecard("v", parts, shipped.bandThresholds(), shipped.guardrailRules(), 40))
        .hasMessage("weights of components do not sum to 100: 70");
  }

  private static int weights(ComponentRule part) {
    return part.measureRules().stream().mapToInt(MeasureRule::weight).sum();
  }

  private static HealthAssessment assessed(AccountLog story) {
    return Scorecard.shipped().assess(story.facts(TODAY), TODAY, Band.UNKNOWN);
  }
}
