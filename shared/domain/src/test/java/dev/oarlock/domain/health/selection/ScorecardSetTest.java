package dev.oarlock.domain.health.selection;

import static dev.oarlock.domain.testing.SampleSignals.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.selection.ScorecardSet.NamedScorecard;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardSetTest {
  private static final LocalDate START = LocalDate.parse("2026-01-10");
  private static final List<String> NONE = List.of();

  private static final ScorecardSet CARDS =
      cards(
          card("default", NONE, NONE),
          card("young", NONE, List.of("onboarding")),
          card("large", List.of("Enterprise"), NONE),
          card("large and young", List.of("enterprise"), List.of("Onboarding")));

  @Test
  void theMostSpecificScorecardApplies() {
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
  void unknownTenureCountsAsLong() {
    assertThat(on(AccountLog.of("a").on("2026-01-10", pulse(3)), START)).isEqualTo("default");
  }

  @Test
  void theDayOnWhichAnotherScorecardAppliesIsTheNextChange() {
    var assessment = CARDS.assess(customer("SMB").facts(START), START, Band.UNKNOWN);

    assertThat(assessment.nextChange()).hasValue(START.plusMonths(6));
    assertThat(assessment.scorecardVersion()).isEqualTo("v1/young");
  }

  @Test
  void aStageThatEndsUnderTheSameScorecardChangesNothing() {
    var one = ScorecardSet.of(Scorecard.shipped());

    assertThat(one.assess(customer("SMB").facts(START), START, Band.UNKNOWN).nextChange())
        .isEmpty();
  }

  @Test
  void twoScorecardsForOneAccountAreRefused() {
    var first = card("one", List.of("SMB", "Startup"), NONE);
    var second = card("two", List.of("startup"), NONE);

    assertThatThrownBy(() -> cards(card("default", NONE, NONE), first, second))
        .hasMessageContaining("two scorecards apply to the accounts of one");
  }

  @Test
  void aSetWithoutADefaultScorecardIsRefused() {
    assertThatThrownBy(() -> cards(card("one", List.of("SMB"), NONE)))
        .hasMessageContaining("default scorecard");
  }

  private static String on(AccountLog story, LocalDate day) {
    return CARDS.scorecardFor(story.facts(day), day).name();
  }

  private static AccountLog customer(String segment) {
    return AccountLog.of("a").on(START, registered(START.toString(), new Segment(segment)));
  }

  private static ScorecardSet cards(NamedScorecard... cards) {
    return new ScorecardSet("v1", LifecycleStage.shipped(), Arrays.asList(cards));
  }

  private static NamedScorecard card(String name, List<String> segments, List<String> stages) {
    var shipped = Scorecard.shipped();
    var claim = new ScorecardSelector(segments, stages);
    return new NamedScorecard(
        name,
        claim,
        new Scorecard(
            ScorecardSet.qualifiedVersion("v1", name, claim),
            shipped.componentRules(),
            shipped.bandThresholds(),
            shipped.guardrailRules(),
            shipped.minimumCoverage()));
  }
}
