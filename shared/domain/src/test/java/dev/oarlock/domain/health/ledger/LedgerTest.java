package dev.oarlock.domain.health.ledger;

import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.scorecard.Scorecard.ComponentRule;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Scorecard SHIPPED = Scorecard.shipped();

  @Test
  void aSponsorWhoLeavesCostsRelationshipAndBringsTheGuardrailDown() {
    var change = change(assessed(AcmeExample.doingWell()), assessed(AcmeExample.withoutSponsor()));

    assertThat(change.points()).isEqualTo(-21);
    assertThat(change.lines())
        .containsExactly(
            new LedgerLine(
                Kind.GUARDRAIL,
                "Guardrail",
                -13,
                "capped at 60: their sponsor left and nobody has followed"),
            new LedgerLine(Kind.COMPONENT, "Relationship", -8, "sponsors present: 1 → 0"));
  }

  @Test
  void whenUseFallsTheGuardrailLowersTheScoreLess() {
    var change =
        change(assessed(AcmeExample.withoutSponsor()), assessed(AcmeExample.withLittleUse()));

    assertThat(change.points()).isEqualTo(-10);
    assertThat(change.lines())
        .extracting(LedgerLine::points, LedgerLine::subject)
        .containsExactly(tuple(-23, "Adoption"), tuple(13, "Guardrail"));
    assertThat(change.lines().getFirst().reason())
        .isEqualTo(
            "use at 100 % → 31 % of their own last eight weeks; 64 % → 20 % of licences active");
  }

  @Test
  void firstDataOfAComponentIsALineOfCoverage() {
    var change =
        change(
            assessed(AcmeExample.doingWell()),
            assessed(AcmeExample.doingWell().on(AcmeExample.TODAY, pulse(1))));

    assertThat(change.lines())
        .containsExactly(
            new LedgerLine(
                Kind.COVERAGE, "Sentiment", -6, "first data on sentiment: pulse 1 of 5"));
  }

  @Test
  void lostDataOfAComponentIsALineOfCoverage() {
    var change =
        change(
            assessed(AcmeExample.doingWell().on(AcmeExample.TODAY, pulse(1))),
            assessed(AcmeExample.doingWell()));

    assertThat(change.lines())
        .containsExactly(
            new LedgerLine(
                Kind.COVERAGE,
                "Sentiment",
                6,
                "no recent data on sentiment, so its weight goes to the others"));
  }

  @Test
  void newWeightsAreALineOfTheScorecardAndNotOfComponents() {
    var facts = AcmeExample.doingWell().facts(AcmeExample.TODAY);
    var change =
        change(
            SHIPPED.assess(facts, AcmeExample.TODAY, Band.GREEN),
            lighterOnAdoption().assess(facts, AcmeExample.TODAY, Band.GREEN));

    assertThat(change.lines()).extracting(LedgerLine::kind).containsExactly(Kind.SCORECARD);
    assertThat(change.lines().getFirst().reason())
        .isEqualTo("scorecard shipped-3 instead of shipped-2");
  }

  @Test
  void aScoreThatDidNotMoveHasNoLines() {
    var assessment = assessed(AcmeExample.doingWell());

    assertThat(change(assessment, assessment).lines()).isEmpty();
  }

  @Test
  void thereIsNoChangeFromOrToAnAssessmentWithoutScore() {
    var nothing = SHIPPED.assess(Facts.none(), AcmeExample.TODAY, Band.UNKNOWN);

    assertThat(Ledger.between(nothing, assessed(AcmeExample.doingWell()))).isEmpty();
    assertThat(Ledger.between(assessed(AcmeExample.doingWell()), nothing)).isEmpty();
  }

  private static Scorecard lighterOnAdoption() {
    var parts = new ArrayList<>(SHIPPED.componentRules());
    parts.replaceAll(part ->
        switch (part.component()) {
          case ADOPTION -> new ComponentRule(part.component(), 10, part.measureRules());
          case GROWTH -> new ComponentRule(part.component(), 30, part.measureRules());
          default -> part;
        });
    return new Scorecard(
        "shipped-3", parts, SHIPPED.bandThresholds(), SHIPPED.guardrailRules(), 40);
  }

  private static HealthAssessment assessed(AccountLog story) {
    return SHIPPED.assess(story.facts(AcmeExample.TODAY), AcmeExample.TODAY, Band.GREEN);
  }

  private static ScoreChange change(HealthAssessment before, HealthAssessment after) {
    return Ledger.between(before, after).orElseThrow();
  }
}
