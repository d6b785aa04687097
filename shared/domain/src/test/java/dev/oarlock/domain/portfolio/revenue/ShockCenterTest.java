package dev.oarlock.domain.portfolio.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShockCenterTest {
  @ParameterizedTest
  @CsvSource({"0.001, 1.6", "0.02, 0.4", "0.1, 0.25", "0.1, 1.6", "0.5, 3", "0.9, 1.6", "0.999, 2"})
  void shocksAroundTheCentreKeepTheMean(double probability, double deviation) {
    var center = ShockCenter.keepingMean(probability, deviation);

    var random = new SplittableRandom(3);
    var mean =
        IntStream.range(0, 200_000)
            .mapToDouble(_ -> random.nextGaussian())
            .flatMap(z -> java.util.stream.DoubleStream.of(z, -z))
            .map(z -> 1 / (1 + Math.exp(-center - deviation * z)))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(probability, within(0.02 * probability));
  }

  @Property
  void theCentreIsFiniteAndFartherFromOneHalf(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability,
      @ForAll @DoubleRange(min = 0, max = 4) double deviation) {
    var logOdds = Math.log(probability / (1 - probability));

    var center = ShockCenter.keepingMean(probability, deviation);

    assertThat(center).isFinite();
    assertThat(Math.abs(center)).isGreaterThanOrEqualTo(Math.abs(logOdds) - 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void whatIsCertainStaysCertain(double probability) {
    assertThat(1 / (1 + Math.exp(-ShockCenter.keepingMean(probability, 1)))).isEqualTo(probability);
  }
}
