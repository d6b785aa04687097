package dev.oarlock.domain.churn.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ShownProbabilityTest {
  @Property
  void whatIsKeptIsReadAsTheSamePercent(@ForAll @DoubleRange(min = 0, max = 1) double exact) {
    var kept = ShownProbability.kept(new Probability(exact)).doubleValue();

    assertThat(Math.round(100 * kept)).isEqualTo(Math.round(100 * exact));
    assertThat(Math.round(1000 * kept)).isEqualTo(Math.round(1000 * exact));
  }

  @Property
  void whatWasReadBackIsWrittenAsItWas(
      @ForAll @IntRange(max = 199) int half,
      @ForAll @IntRange(min = -1000, max = 1000) int millionths) {
    var nearABoundary = Math.clamp((half + 0.5) / 200 + millionths / 1e6, 0, 1);
    var kept = ShownProbability.kept(new Probability(nearABoundary));

    assertThat(ShownProbability.kept(new Probability(kept.doubleValue()))).isEqualTo(kept);
    var fine = ShownProbability.keptFinely(new Probability(nearABoundary));
    assertThat(ShownProbability.keptFinely(new Probability(fine.doubleValue()))).isEqualTo(fine);
  }

  @Example
  void whatIsJustUnderATieIsWrittenAsTheTieIs() {
    var under = new Probability(.1025 - .001);
    var kept = ShownProbability.kept(under);

    assertThat(ShownProbability.kept(new Probability(kept.doubleValue()))).isEqualTo(kept);
  }

  @Example
  void anHourOfAMinorOutageIsKeptThoughNobodyReadsIt() {
    var oneInADay = new Probability(.0801);
    var oneMore = new Probability(.0802);

    assertThat(ShownProbability.kept(oneMore)).isEqualTo(ShownProbability.kept(oneInADay));
    assertThat(ShownProbability.keptFinely(oneMore).doubleValue())
        .isGreaterThan(ShownProbability.keptFinely(oneInADay).doubleValue());
  }

  @Example
  void whatATieWouldMoveKeepsAllItsDecimals() {
    assertThat(ShownProbability.kept(new Probability(.14546)).toPlainString()).isEqualTo("0.14546");
  }

  @Example
  void itTakesNoMoreRoomThanThat() {
    assertThat(ShownProbability.kept(new Probability(.12345)).toPlainString()).isEqualTo("0.123");
    assertThat(ShownProbability.kept(new Probability(.12492)).toPlainString()).isEqualTo("0.1249");
  }
}
