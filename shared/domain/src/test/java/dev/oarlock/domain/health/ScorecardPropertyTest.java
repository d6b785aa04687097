package dev.oarlock.domain.health;

import static dev.oarlock.domain.testing.AnySignals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.testing.Dense;
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
    return Dense.logs();
  }

  @Provide
  Arbitrary<List<LoggedSignal>> kinds() {
    return Arbitraries.oneOf(Dense.logs(), Dense.logsOfOneKind());
  }

  @Provide
  Arbitrary<Verdict> verdicts() {
    return Verdicts.any();
  }

  @Provide
  Arbitrary<Scorecard> scorecards() {
    return Verdicts.scorecards();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-800, 800).map(TODAY::plusDays);
  }

  @Property
  void anyFactsAreJudgedOnAnyDay(
      @ForAll("logs") List<LoggedSignal> log, @ForAll("days") LocalDate day, @ForAll Band before) {
    var verdict = SCORECARD.judge(Facts.none().fold(log, TODAY), day, before);

    assertThat(verdict.score().orElse(0)).isBetween(0, 100);
    assertThat(verdict.coverage()).isBetween(0, 100);
    assertThat(verdict.computedBand() == Band.UNKNOWN).isEqualTo(verdict.coverage() < 40);
    assertThat(verdict.score().isEmpty())
        .isEqualTo(
            verdict.coverage() == 0 && verdict.override().map(HealthOverride::points).isEmpty());
  }

  @Property
  void contributionsAndGuardrailsSumToTheScore(@ForAll("logs") List<LoggedSignal> log) {
    var verdict = judged(Facts.none().fold(log, TODAY), TODAY);

    var contributions = verdict.components().stream().mapToInt(ComponentScore::contribution).sum();
    var guardrails = verdict.guardrails().stream().mapToInt(Guardrail::points).sum();
    var byHand = verdict.override().map(HealthOverride::points).orElse(0);
    assertThat(contributions + guardrails + byHand).isEqualTo(verdict.score().orElse(0));
  }

  @Property
  void contributionsSumToTheScoreUnderAnyScorecard(@ForAll("verdicts") Verdict verdict) {
    var contributions = verdict.components().stream().mapToInt(ComponentScore::contribution).sum();
    var guardrails = verdict.guardrails().stream().mapToInt(Guardrail::points).sum();

    var byHand = verdict.override().map(HealthOverride::points).orElse(0);
    assertThat(contributions + guardrails + byHand).isEqualTo(verdict.score().orElse(0));
    assertThat(verdict.score().orElse(0)).isBetween(0, 100);
  }

  @Property
  void coverageIsTheWeightThatRestsOnData(@ForAll("verdicts") Verdict verdict) {
    var read =
        verdict.components().stream()
            .filter(it -> !it.measures().isEmpty())
            .mapToInt(ComponentScore::weight)
            .sum();

    assertThat(verdict.coverage()).isEqualTo(read);
    var computed = verdict.override().map(HealthOverride::computed).orElse(verdict.score());
    assertThat(computed.isPresent()).isEqualTo(read > 0);
  }

  @Property
  void noContributionIsMoreThanAPointFromItsExactShare(@ForAll("logs") List<LoggedSignal> log) {
    var verdict = judged(Facts.none().fold(log, TODAY), TODAY);

    var known = verdict.components().stream().filter(it -> it.score().isPresent()).toList();
    for (var component : known) {
      var exact = 1.0 * component.weight() * component.score().getAsInt() / verdict.coverage();
      assertThat(Math.abs(component.contribution() - exact)).isLessThan(1);
    }
  }

  @Property
  void theOrderInWhichSignalsCameDoesNotMatter(
      @ForAll("logs") List<LoggedSignal> log, @ForAll Random random) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, random);
    var oneByOne = Facts.none();
    for (var signal : shuffled) {
      oneByOne = oneByOne.fold(List.of(signal), TODAY);
    }

    assertThat(judged(oneByOne, TODAY)).isEqualTo(judged(Facts.none().fold(log, TODAY), TODAY));
  }

  @Property(tries = 300)
  void timeAloneChangesNothingBeforeTheDayThatWasNamedAndSomethingOnIt(
      @ForAll("logs") List<LoggedSignal> log,
      @ForAll("scorecards") Scorecard scorecard,
      @ForAll Band before) {
    var facts = Facts.none().fold(log, TODAY);
    var verdict = scorecard.judge(facts, TODAY, before);
    var judging = new Judging(scorecard, Evidence.of(facts));
    var end = verdict.nextChange().orElse(TODAY.plusDays(400));

    for (var day = TODAY.plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
      var later = judging.on(day, verdict.computedBand());
      assertThat(Verdicts.essence(later)).as("on %s", day).isEqualTo(Verdicts.essence(verdict));
    }
    if (verdict.nextChange().isPresent()) {
      var changed = judging.on(end, verdict.computedBand());
      assertThat(Verdicts.essence(changed)).isNotEqualTo(Verdicts.essence(verdict));
    }
  }

  @Property
  void whatTheFactsDropWithTimeNoLongerMattersToTheVerdict(
      @ForAll("kinds") List<LoggedSignal> log, @ForAll("days") LocalDate day) {
    var later = day.isBefore(TODAY) ? TODAY : day;
    var facts = Facts.none().fold(log, TODAY);
    var kept = Facts.of(facts.all().toList(), later);

    assertThat(Verdicts.essence(judged(kept, later)))
        .isEqualTo(Verdicts.essence(judged(facts, later)));
  }

  private static Verdict judged(Facts facts, LocalDate day) {
    return SCORECARD.judge(facts, day, Band.UNKNOWN);
  }
}
