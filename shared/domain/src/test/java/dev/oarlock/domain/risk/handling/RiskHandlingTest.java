package dev.oarlock.domain.risk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.risk.handling.RiskHandling.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RiskHandlingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void whatNobodyTouchedIsUnclaimed() {
    assertThat(RiskHandling.none().stage(TODAY)).isEqualTo(Stage.UNCLAIMED);
    assertThat(RiskHandling.none().owner()).isEmpty();
  }

  @Test
  void whoeverClaimsItHasItUntilItIsHandedOver() {
    var claimed = after(claim(1, "dana"));
    var handed = after(claim(1, "dana"), handOver(2, "dana", "li"));

    assertThat(claimed.owner()).contains(new Csm("dana"));
    assertThat(handed.owner()).contains(new Csm("li"));
    assertThat(handed.stage(TODAY)).isEqualTo(Stage.CLAIMED);
  }

  @Test
  void whatRestsWakesTheDayAfterItsLast() {
    var resting = after(claim(1, "dana"), snooze(2, "dana", TODAY.plusDays(1)));

    assertThat(resting.stage(TODAY.plusDays(1))).isEqualTo(Stage.SNOOZED);
    assertThat(resting.stage(TODAY.plusDays(2))).isEqualTo(Stage.CLAIMED);
  }

  @Test
  void whoeverLetsItRestWhileNobodyHasItHasIt() {
    assertThat(after(snooze(1, "bo", TODAY)).owner()).contains(new Csm("bo"));
  }

  @Test
  void whoeverTakesItUpAgainEndsItsRest() {
    var woken = after(snooze(1, "dana", TODAY.plusDays(30)), claim(2, "li"));

    assertThat(woken.stage(TODAY)).isEqualTo(Stage.CLAIMED);
    assertThat(woken.owner()).contains(new Csm("li"));
  }

  @Test
  void whatIsResolvedStaysSoUntilSomebodyTakesItUpAgain() {
    var resolved = after(claim(1, "dana"), resolve(2, "dana"));
    var again = after(claim(1, "dana"), resolve(2, "dana"), claim(3, "li"));

    assertThat(resolved.stage(TODAY)).isEqualTo(Stage.RESOLVED);
    assertThat(again.stage(TODAY)).isEqualTo(Stage.CLAIMED);
  }

  @Property(tries = 100)
  void theOrderInWhichStepsAreToldDoesNotMatter(@ForAll Random random) {
    var steps =
        new ArrayList<>(
            List.of(
                claim(1, "dana"),
                snooze(2, "dana", TODAY.plusDays(3)),
                handOver(3, "dana", "li"),
                resolve(4, "li")));
    var told = new RiskHandling(steps);
    Collections.shuffle(steps, random);

    assertThat(new RiskHandling(steps)).isEqualTo(told);
  }

  private static RiskHandling after(HandlingStep... steps) {
    return new RiskHandling(List.of(steps));
  }

  private static HandlingStep claim(int minute, String by) {
    return step(minute, Step.CLAIM, Optional.empty(), Optional.empty(), by);
  }

  private static HandlingStep handOver(int minute, String by, String to) {
    return step(minute, Step.HAND_OVER, Optional.empty(), Optional.of(new Csm(to)), by);
  }

  private static HandlingStep snooze(int minute, String by, LocalDate until) {
    return step(minute, Step.SNOOZE, Optional.of(until), Optional.empty(), by);
  }

  private static HandlingStep resolve(int minute, String by) {
    return step(minute, Step.RESOLVE, Optional.empty(), Optional.empty(), by);
  }

  private static HandlingStep step(
      int minute, Step step, Optional<LocalDate> until, Optional<Csm> to, String by) {
    var what = new RiskHandled(1, step, until, to, Optional.empty(), new Csm(by));
    return new HandlingStep(MORNING.plusSeconds(60L * minute), what);
  }
}
