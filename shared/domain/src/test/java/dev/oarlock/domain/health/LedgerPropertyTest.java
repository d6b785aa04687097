package dev.oarlock.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerPropertyTest {
  @Provide
  Arbitrary<Verdict> verdicts() {
    return Verdicts.any();
  }

  @Property
  void theLinesSumToTheDifferenceOfAnyTwoVerdicts(
      @ForAll("verdicts") Verdict before, @ForAll("verdicts") Verdict after) {
    var change = Ledger.between(before, after);

    assertThat(change.isPresent())
        .isEqualTo(before.score().isPresent() && after.score().isPresent());
    change.ifPresent(it ->
        assertThat(it.lines().stream().mapToInt(LedgerLine::points).sum())
            .isEqualTo(after.score().getAsInt() - before.score().getAsInt()));
  }

  @Property
  void everyLineHasPointsAndAReason(
      @ForAll("verdicts") Verdict before, @ForAll("verdicts") Verdict after) {
    Ledger.between(before, after).stream()
        .flatMap(change -> change.lines().stream())
        .forEach(line -> {
          assertThat(line.points()).isNotZero();
          assertThat(line.subject()).isNotBlank();
          assertThat(line.because()).isNotBlank();
        });
  }

  @Property
  void aVerdictBesideItselfHasNoLines(@ForAll("verdicts") Verdict verdict) {
    assertThat(Ledger.between(verdict, verdict).stream().flatMap(it -> it.lines().stream()))
        .isEmpty();
  }
}
