package dev.oarlock.domain.health;

import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.signed;
import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.overdue;
import static dev.oarlock.domain.testing.Signals.pulse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Scorecard.Gauge;
import dev.oarlock.domain.health.Scorecard.Part;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
  private static final LocalDate TODAY = Acme.TODAY;

  @Test
  void allTwelveComponentsAndAllMeasuresAreInTheShippedScorecard() {
    var parts = Scorecard.shipped().parts();

    assertThat(parts).extracting(Part::component).containsExactly(Component.values());
    assertThat(parts.stream().flatMap(part -> part.gauges().stream()).map(Gauge::measure))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Measure.class));
    assertThat(parts).allSatisfy(part -> assertThat(weights(part)).isEqualTo(100));
  }

  @Test
  void anAccountOfWhichNothingIsKnownHasNoScore() {
    var verdict = Scorecard.shipped().judge(Facts.none(), TODAY, Band.GREEN);

    assertThat(verdict.score()).isEmpty();
    assertThat(verdict.band()).isEqualTo(Band.UNKNOWN);
    assertThat(verdict.coverage()).isZero();
    assertThat(verdict.nextChange()).isEmpty();
  }

  @Test
  void aComponentWithoutDataDropsOutAndTheOthersCarryItsWeight() {
    var verdict = judged(Story.of("a").on(TODAY, pulse(4)));

    assertThat(verdict.score()).hasValue(80);
    assertThat(verdict.coverage()).isEqualTo(5);
    assertThat(verdict.components())
        .filteredOn(it -> it.score().isPresent())
        .extracting(ComponentScore::component)
        .containsExactly(Component.SENTIMENT);
  }

  @Test
  void underFortyPercentCoverageTheBandIsUnknown() {
    assertThat(judged(Story.of("a").on(TODAY, pulse(1))).band()).isEqualTo(Band.UNKNOWN);
  }

  @Test
  void contractAndUseTogetherAreEnoughForABand() {
    var verdict =
        judged(
            new Story(Acme.doingWell().account(), List.of())
                .on(TODAY, active(TODAY, 90))
                .on("2026-01-01", signed("C", "2026-01-01", 12, line("SEATS", 100, 10))));

    assertThat(verdict.coverage()).isEqualTo(40);
    assertThat(verdict.band()).isEqualTo(Band.GREEN);
  }

  @Test
  void aSponsorWhoLeftHoldsTheScoreAtSixty() {
    var verdict = judged(Acme.withoutSponsor());

    assertThat(verdict.score()).hasValue(60);
    assertThat(verdict.guardrails())
        .containsExactly(new Guardrail("their sponsor left and nobody has followed", 60, -13));
  }

  @Test
  void twoGuardrailsEachTakeWhatTheOtherLeaves() {
    var verdict = judged(Acme.withoutSponsor().on("2026-09-23", overdue("I-9", "2026-09-23")));

    assertThat(verdict.score()).hasValue(40);
    assertThat(verdict.guardrails()).extracting(Guardrail::cap).containsExactly(60, 40);
    assertThat(verdict.guardrails().getLast().points()).isEqualTo(-20);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-24, 0", "2026-09-23, 1", "2026-09-01, 1"})
  void anInvoiceHoldsTheScoreFromItsSixtiethDayOn(String due, int guardrails) {
    var verdict = judged(Acme.doingWell().on("2026-10-01", overdue("I-9", due)));

    assertThat(verdict.guardrails()).hasSize(guardrails);
  }

  @Test
  void thePulseThatExpiresIsTheNextChangeOfAnAccountThatHasNothingElse() {
    var verdict = judged(Story.of("a").on("2026-11-22", pulse(4)));

    assertThat(verdict.nextChange()).hasValue(LocalDate.parse("2026-11-22").plusDays(90));
  }

  @Test
  void growingOlderIsTheNextChangeWhereMoreIsAskedOfAnOlderCustomer() {
    var story =
        Story.of("a")
            .on("2026-07-25", signed("C", "2026-07-25", 12, line("SEATS", 100, 10)))
            .on(TODAY, active(TODAY, 30));

    assertThat(judged(story).nextChange()).hasValue(LocalDate.parse("2026-11-25"));
  }

  @Test
  void weightsThatDoNotSumToHundredAreRefused() {
    var shipped = Scorecard.shipped();
    var parts = shipped.parts().subList(1, shipped.parts().size());

    assertThatThrownBy(() -> new Scorecard("v", parts, shipped.bands(), shipped.caps(), 40))
        .hasMessage("weights of components do not sum to 100: 70");
  }

  private static int weights(Part part) {
    return part.gauges().stream().mapToInt(Gauge::weight).sum();
  }

  private static Verdict judged(Story story) {
    return Scorecard.shipped().judge(story.facts(TODAY), TODAY, Band.UNKNOWN);
  }
}
