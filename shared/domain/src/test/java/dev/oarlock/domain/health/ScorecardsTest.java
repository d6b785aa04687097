package dev.oarlock.domain.health;

import static dev.oarlock.domain.testing.Signals.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.health.Scorecards.Card;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardsTest {
  private static final LocalDate START = LocalDate.parse("2026-01-10");
  private static final List<String> NONE = List.of();

  private static final Scorecards CARDS =
      cards(
          card("default", NONE, NONE),
          card("young", NONE, List.of("onboarding")),
          card("large", List.of("Enterprise"), NONE),
          card("large and young", List.of("enterprise"), List.of("Onboarding")));

  @Test
  void theMostSpecificCardWins() {
    assertThat(on(customer("SMB"), START)).isEqualTo("young");
    assertThat(on(customer("SMB"), START.plusMonths(6))).isEqualTo("default");
    assertThat(on(customer("Enterprise"), START)).isEqualTo("large and young");
    assertThat(on(customer("Enterprise"), START.plusMonths(6))).isEqualTo("large");
  }

  @Test
  void aMilestoneEndsAStageEarly() {
    var story = customer("SMB").on("2026-03-01", new MilestoneReached("first-value"));

    assertThat(on(story, LocalDate.parse("2026-02-28"))).isEqualTo("young");
    assertThat(on(story, LocalDate.parse("2026-03-01"))).isEqualTo("default");
  }

  @Test
  void aCustomerOfUnknownAgeCountsAsOld() {
    assertThat(on(Story.of("a").on("2026-01-10", pulse(3)), START)).isEqualTo("default");
  }

  @Test
  void theDayOnWhichAnotherCardAppliesIsTheNextChange() {
    var verdict = CARDS.judge(customer("SMB").facts(START), START, Band.UNKNOWN);

    assertThat(verdict.nextChange()).hasValue(START.plusMonths(6));
    assertThat(verdict.scorecard()).isEqualTo("v1/young");
  }

  @Test
  void aStageThatEndsUnderTheSameCardChangesNothing() {
    var one = Scorecards.of(Scorecard.shipped());

    assertThat(one.judge(customer("SMB").facts(START), START, Band.UNKNOWN).nextChange()).isEmpty();
  }

  @Test
  void twoCardsThatClaimOneAccountAreRefused() {
    var first = card("one", List.of("SMB", "Startup"), NONE);
    var second = card("two", List.of("startup"), NONE);

    assertThatThrownBy(() -> cards(card("default", NONE, NONE), first, second))
        .hasMessageContaining("two cards claim the accounts of one");
  }

  @Test
  void aSetWithoutACardForEverybodyElseIsRefused() {
    assertThatThrownBy(() -> cards(card("one", List.of("SMB"), NONE)))
        .hasMessageContaining("everybody else");
  }

  private static String on(Story story, LocalDate day) {
    return CARDS.card(story.facts(day), day).name();
  }

  private static Story customer(String segment) {
    return Story.of("a").on(START, registered(START.toString(), new Segment(segment)));
  }

  private static Scorecards cards(Card... cards) {
    return new Scorecards("v1", Stage.shipped(), Arrays.asList(cards));
  }

  private static Card card(String name, List<String> segments, List<String> stages) {
    var shipped = Scorecard.shipped();
    var claim = new Claim(segments, stages);
    return new Card(
        name,
        claim,
        new Scorecard(
            Scorecards.stamp("v1", name, claim),
            shipped.parts(),
            shipped.bands(),
            shipped.caps(),
            shipped.minimumCoverage()));
  }
}
