package dev.oarlock.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.health.LedgerLine.Kind;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.HealthOverridden.Level;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OverrideTest {
  private static final LocalDate UNTIL = Acme.TODAY.plusDays(30);
  private static final Verdict COMPUTED = judged(Acme.withLittleUse(), Acme.TODAY);

  @Test
  void aScoreSetByHandStandsBesideTheComputedOne() {
    var verdict = judged(overridden(OptionalInt.of(80), Optional.empty()), Acme.TODAY);

    assertThat(verdict.score()).hasValue(80);
    assertThat(verdict.band()).isEqualTo(Band.GREEN);
    var override = verdict.override().orElseThrow();
    assertThat(override.computed()).isEqualTo(COMPUTED.score());
    assertThat(override.computedBand()).isEqualTo(COMPUTED.band());
    assertThat(override.points()).isEqualTo(80 - COMPUTED.score().orElseThrow());
  }

  @Test
  void aBandSetByHandLeavesTheScore() {
    var verdict = judged(overridden(OptionalInt.empty(), Optional.of(Level.GREEN)), Acme.TODAY);

    assertThat(verdict.score()).isEqualTo(COMPUTED.score());
    assertThat(verdict.band()).isEqualTo(Band.GREEN);
    assertThat(verdict.computedBand()).isEqualTo(COMPUTED.band());
  }

  @Test
  void itHoldsThroughItsLastDayAndTheVerdictKnowsWhenItIsOver() {
    var story = overridden(OptionalInt.of(80), Optional.empty());

    assertThat(judged(story, UNTIL).score()).hasValue(80);
    assertThat(judged(story, UNTIL.plusDays(1)).override()).isEmpty();
    assertThat(judged(story, UNTIL).nextChange()).contains(UNTIL.plusDays(1));
  }

  @Test
  void theLedgerHasALineForIt() {
    var verdict = judged(overridden(OptionalInt.of(80), Optional.empty()), Acme.TODAY);

    var change = Ledger.between(COMPUTED, verdict).orElseThrow();

    assertThat(change.lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.kind()).isEqualTo(Kind.OVERRIDE);
          assertThat(line.points()).isEqualTo(change.points());
          assertThat(line.because()).isEqualTo("set by hand until 22 Dec 2026: renewal-agreed");
        });
  }

  private static Story overridden(OptionalInt score, Optional<Level> level) {
    return Acme.withLittleUse()
        .on(
            Acme.TODAY,
            new HealthOverridden(
                score, level, "renewal-agreed", Optional.empty(), UNTIL, new Csm("dana")));
  }

  private static Verdict judged(Story story, LocalDate day) {
    return Scorecard.shipped().judge(story.facts(day), day, Band.UNKNOWN);
  }
}
