package dev.oarlock.domain.health.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden.Level;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OverriddenAssessmentTest {
  private static final LocalDate UNTIL = AcmeExample.TODAY.plusDays(30);
  private static final HealthAssessment COMPUTED =
      assessed(AcmeExample.withLittleUse(), AcmeExample.TODAY);

  @Test
  void anOverriddenScoreKeepsTheComputedOneBesideIt() {
    var assessment = assessed(overridden(OptionalInt.of(80), Optional.empty()), AcmeExample.TODAY);

    assertThat(assessment.score()).hasValue(80);
    assertThat(assessment.band()).isEqualTo(Band.GREEN);
    var override = assessment.override().orElseThrow();
    assertThat(override.computedScore()).isEqualTo(COMPUTED.score());
    assertThat(override.computedBand()).isEqualTo(COMPUTED.band());
    assertThat(override.points()).isEqualTo(80 - COMPUTED.score().orElseThrow());
  }

  @Test
  void anOverriddenBandLeavesTheScore() {
    var assessment =
        assessed(overridden(OptionalInt.empty(), Optional.of(Level.GREEN)), AcmeExample.TODAY);

    assertThat(assessment.score()).isEqualTo(COMPUTED.score());
    assertThat(assessment.band()).isEqualTo(Band.GREEN);
    assertThat(assessment.computedBand()).isEqualTo(COMPUTED.band());
  }

  @Test
  void anOverrideHoldsThroughItsLastDayAndItsEndIsTheNextChange() {
    var story = overridden(OptionalInt.of(80), Optional.empty());

    assertThat(assessed(story, UNTIL).score()).hasValue(80);
    assertThat(assessed(story, UNTIL.plusDays(1)).override()).isEmpty();
    assertThat(assessed(story, UNTIL).nextChange()).contains(UNTIL.plusDays(1));
  }

  @Test
  void theLedgerHasALineForAnOverride() {
    var assessment = assessed(overridden(OptionalInt.of(80), Optional.empty()), AcmeExample.TODAY);

    var change = Ledger.between(COMPUTED, assessment).orElseThrow();

    assertThat(change.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.kind()).isEqualTo(Kind.OVERRIDE);
          assertThat(line.points()).isEqualTo(change.points());
          assertThat(line.reason()).isEqualTo("overridden until 22 Dec 2026: renewal-agreed");
        });
  }

  private static AccountLog overridden(OptionalInt score, Optional<Level> level) {
    return AcmeExample.withLittleUse()
        .on(
            AcmeExample.TODAY,
            new HealthOverridden(
                score, level, "renewal-agreed", Optional.empty(), UNTIL, new Csm("dana")));
  }

  private static HealthAssessment assessed(AccountLog story, LocalDate day) {
    return Scorecard.shipped().assess(story.facts(day), day, Band.UNKNOWN);
  }
}
