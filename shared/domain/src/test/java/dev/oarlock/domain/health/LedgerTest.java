package dev.oarlock.domain.health;

import static dev.oarlock.domain.testing.Signals.pulse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.LedgerLine.Kind;
import dev.oarlock.domain.health.Scorecard.Part;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.Story;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Scorecard SHIPPED = Scorecard.shipped();

  @Test
  void aSponsorWhoLeavesCostsRelationshipAndBringsTheGuardrailDown() {
    var change = change(judged(Acme.doingWell()), judged(Acme.withoutSponsor()));

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
  void whenUseFallsTheGuardrailHasLessToHold() {
    var change = change(judged(Acme.withoutSponsor()), judged(Acme.withLittleUse()));

    assertThat(change.points()).isEqualTo(-10);
    assertThat(change.lines())
        .extracting(LedgerLine::points, LedgerLine::subject)
        .containsExactly(tuple(-23, "Adoption"), tuple(13, "Guardrail"));
    assertThat(change.lines().getFirst().because())
        .isEqualTo(
            "use at 100 % → 31 % of their own last eight weeks; 64 % → 20 % of licences active");
  }

  @Test
  void aComponentThatIsNewlyKnownIsToldAsCoverage() {
    var change =
        change(judged(Acme.doingWell()), judged(Acme.doingWell().on(Acme.TODAY, pulse(1))));

    assertThat(change.lines())
        .containsExactly(
            new LedgerLine(
                Kind.COVERAGE, "Sentiment", -6, "first data on sentiment: pulse 1 of 5"));
  }

  @Test
  void aComponentThatIsNoLongerKnownIsToldAsCoverage() {
    var change =
        change(judged(Acme.doingWell().on(Acme.TODAY, pulse(1))), judged(Acme.doingWell()));

    assertThat(change.lines())
        .containsExactly(
            new LedgerLine(
                Kind.COVERAGE,
                "Sentiment",
                6,
                "no recent data on sentiment, so its weight goes to the others"));
  }

  @Test
  void newWeightsAreToldAsTheScorecardsDoingAndNotAsBehaviour() {
    var facts = Acme.doingWell().facts(Acme.TODAY);
    var change =
        change(
            SHIPPED.judge(facts, Acme.TODAY, Band.GREEN),
            lighterOnAdoption().judge(facts, Acme.TODAY, Band.GREEN));

    assertThat(change.lines()).extracting(LedgerLine::kind).containsExactly(Kind.SCORECARD);
    assertThat(change.lines().getFirst().because())
        .isEqualTo("scorecard shipped-2 instead of shipped-1");
  }

  @Test
  void aScoreThatDidNotMoveHasNoLines() {
    var verdict = judged(Acme.doingWell());

    assertThat(change(verdict, verdict).lines()).isEmpty();
  }

  @Test
  void thereIsNoChangeFromOrToAVerdictWithoutScore() {
    var nothing = SHIPPED.judge(Facts.none(), Acme.TODAY, Band.UNKNOWN);

    assertThat(Ledger.between(nothing, judged(Acme.doingWell()))).isEmpty();
    assertThat(Ledger.between(judged(Acme.doingWell()), nothing)).isEmpty();
  }

  private static Scorecard lighterOnAdoption() {
    var parts = new ArrayList<>(SHIPPED.parts());
    parts.replaceAll(part ->
        switch (part.component()) {
          case ADOPTION -> new Part(part.component(), 10, part.gauges());
          case GROWTH -> new Part(part.component(), 30, part.gauges());
          default -> part;
        });
    return new Scorecard("shipped-2", parts, SHIPPED.bands(), SHIPPED.caps(), 40);
  }

  private static Verdict judged(Story story) {
    return SHIPPED.judge(story.facts(Acme.TODAY), Acme.TODAY, Band.GREEN);
  }

  private static Change change(Verdict before, Verdict after) {
    return Ledger.between(before, after).orElseThrow();
  }
}
