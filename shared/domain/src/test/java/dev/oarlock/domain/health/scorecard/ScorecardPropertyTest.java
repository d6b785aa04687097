package dev.oarlock.domain.health.scorecard;

import static dev.oarlock.domain.testing.ArbitrarySignals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.testing.DenseSignalLogs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScorecardPropertyTest {
  private static final Scorecard SCORECARD = Scorecard.shipped();

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return DenseSignalLogs.logs();
  }

  @Provide
  Arbitrary<List<LoggedSignal>> kinds() {
    return Arbitraries.oneOf(DenseSignalLogs.logs(), DenseSignalLogs.logsOfOneKind());
  }

  @Provide
  Arbitrary<HealthAssessment> assessments() {
    return ArbitraryAssessments.any();
  }

  @Provide
  Arbitrary<Scorecard> scorecards() {
    return ArbitraryAssessments.scorecards();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-800, 800).map(TODAY::plusDays);
  }

  @Property
  void anyFactsAreAssessedOnAnyDay(
      @ForAll("logs") List<LoggedSignal> log, @ForAll("days") LocalDate day, @ForAll Band before) {
    var assessment = SCORECARD.assess(Facts.none().fold(log, TODAY), day, before);

    assertThat(assessment.score().orElse(0)).isBetween(0, 100);
    assertThat(assessment.coverage()).isBetween(0, 100);
    assertThat(assessment.computedBand() == Band.UNKNOWN).isEqualTo(assessment.coverage() < 40);
    assertThat(assessment.withoutOverride().score().isEmpty())
        .isEqualTo(assessment.coverage() == 0);
  }

  @Property
  void contributionsAndGuardrailsSumToTheScore(@ForAll("logs") List<LoggedSignal> log) {
    var assessment = assessed(Facts.none().fold(log, TODAY), TODAY);

    var contributions =
        assessment.components().stream().mapToInt(ComponentScore::contribution).sum();
    var guardrails = assessment.guardrails().stream().mapToInt(Guardrail::points).sum();
    var byHand = assessment.override().map(HealthOverride::points).orElse(0);
    assertThat(contributions + guardrails + byHand).isEqualTo(assessment.score().orElse(0));
  }

  @Property
  void contributionsSumToTheScoreUnderAnyScorecard(
      @ForAll("assessments") HealthAssessment assessment) {
    var contributions =
        assessment.components().stream().mapToInt(ComponentScore::contribution).sum();
    var guardrails = assessment.guardrails().stream().mapToInt(Guardrail::points).sum();

    var byHand = assessment.override().map(HealthOverride::points).orElse(0);
    assertThat(contributions + guardrails + byHand).isEqualTo(assessment.score().orElse(0));
    assertThat(assessment.score().orElse(0)).isBetween(0, 100);
  }

  @Property
  void coverageIsTheWeightThatRestsOnData(@ForAll("assessments") HealthAssessment assessment) {
    var read =
        assessment.components().stream()
            .filter(it -> !it.measures().isEmpty())
            .mapToInt(ComponentScore::weight)
            .sum();

    assertThat(assessment.coverage()).isEqualTo(read);
    var computed =
        assessment.override().map(HealthOverride::computedScore).orElse(assessment.score());
    assertThat(computed.isPresent()).isEqualTo(read > 0);
  }

  @Property
  void noContributionIsMoreThanAPointFromItsExactShare(@ForAll("logs") List<LoggedSignal> log) {
    var assessment = assessed(Facts.none().fold(log, TODAY), TODAY);

    var known = assessment.components().stream().filter(it -> it.score().isPresent()).toList();
    var weight = known.stream().mapToDouble(ComponentScore::effectiveWeight).sum();
    for (var component : known) {
      var exact = component.effectiveWeight() * component.score().getAsInt() / weight;
      assertThat(Math.abs(component.contribution() - exact)).isLessThan(1);
    }
  }

  @Property
  void theOrderOfSignalsDoesNotMatter(
      @ForAll("logs") List<LoggedSignal> log, @ForAll Random random) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, random);
    var oneByOne = Facts.none();
    for (var signal : shuffled) {
      oneByOne = oneByOne.fold(List.of(signal), TODAY);
    }

    assertThat(assessed(oneByOne, TODAY)).isEqualTo(assessed(Facts.none().fold(log, TODAY), TODAY));
  }

  @Property(tries = 300)
  void nextChangeIsTheFirstDayOnWhichTimeAloneChangesTheAssessment(
      @ForAll("logs") List<LoggedSignal> log,
      @ForAll("scorecards") Scorecard scorecard,
      @ForAll Band before) {
    var facts = Facts.none().fold(log, TODAY);
    var assessment = scorecard.assess(facts, TODAY, before);
    var assessing = new ScorecardEvaluation(scorecard, AccountEvidence.of(facts));
    var end = assessment.nextChange().orElse(TODAY.plusDays(400));

    for (var day = TODAY.plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
      var later = assessing.assessDayOnly(day, assessment.computedBand());
      assertThat(ArbitraryAssessments.unchangingParts(later))
          .as("on %s", day)
          .isEqualTo(ArbitraryAssessments.unchangingParts(assessment));
    }
    if (assessment.nextChange().isPresent()) {
      var changed = assessing.assessDayOnly(end, assessment.computedBand());
      assertThat(ArbitraryAssessments.unchangingParts(changed))
          .isNotEqualTo(ArbitraryAssessments.unchangingParts(assessment));
    }
  }

  @Property
  void factsThatExpireNoLongerMatterToTheAssessment(
      @ForAll("kinds") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var later = day.isBefore(TODAY) ? TODAY : day;
    var facts = Facts.none().fold(log, TODAY);
    var kept = Facts.of(facts.all().toList(), later);

    assertThat(ArbitraryAssessments.unchangingParts(assessed(kept, later)))
        .isEqualTo(ArbitraryAssessments.unchangingParts(assessed(facts, later)));
  }

  private static HealthAssessment assessed(Facts facts, LocalDate day) {
    return SCORECARD.assess(facts, day, Band.UNKNOWN);
  }
}
