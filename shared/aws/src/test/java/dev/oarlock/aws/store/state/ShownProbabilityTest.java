package dev.oarlock.aws.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.estimate.Probability;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ShownProbabilityTest {
  @Property
  void whatIsKeptIsReadAsTheSamePercent(@ForAll @DoubleRange(min = 0, max = 1) double exact) {
    var kept = ShownProbability.write(new Probability(exact)).doubleValue();

    assertThat(Math.round(100 * kept)).isEqualTo(Math.round(100 * exact));
    assertThat(Math.round(1000 * kept)).isEqualTo(Math.round(1000 * exact));
  }

  @Example
  void itTakesNoMoreRoomThanThat() {
    assertThat(ShownProbability.write(new Probability(.12345)).asText()).isEqualTo("0.123");
    assertThat(ShownProbability.write(new Probability(.12492)).asText()).isEqualTo("0.1249");
  }
}
