package dev.oarlock.domain.health.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.scorecard.ArbitraryAssessments;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerPropertyTest {
  @Provide
  Arbitrary<HealthAssessment> assessments() {
    return ArbitraryAssessments.any();
  }

  @Property
  void theLinesSumToTheDifferenceOfAnyTwoAssessments(
      @ForAll("assessments") HealthAssessment before,
      @ForAll("assessments") HealthAssessment after) {
    var change = Ledger.between(before, after);

    assertThat(change.isPresent())
        .isEqualTo(before.score().isPresent() && after.score().isPresent());
    change.ifPresent(it ->
        assertThat(it.lines().stream().mapToInt(LedgerLine::points).sum())
            .isEqualTo(after.score().getAsInt() - before.score().getAsInt()));
  }

  @Property
  void everyLineHasPointsAndAReason(
      @ForAll("assessments") HealthAssessment before,
      @ForAll("assessments") HealthAssessment after) {
    Ledger.between(before, after).stream()
        .flatMap(change -> change.lines().stream())
        .forEach(line -> {
          assertThat(line.points()).isNotZero();
          assertThat(line.subject()).isNotBlank();
          assertThat(line.reason()).isNotBlank();
        });
  }

  @Property
  void anAssessmentComparedWithItselfHasNoLines(
      @ForAll("assessments") HealthAssessment assessment) {
    assertThat(Ledger.between(assessment, assessment).stream().flatMap(it -> it.lines().stream()))
        .isEmpty();
  }
}
