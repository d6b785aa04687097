package dev.oarlock.domain.portfolio.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.driver.Driver;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DriverContributionsTest {
  @Property(tries = 100)
  void theyAreAnyOtherMapOfTheSame(@ForAll Map<Driver, Double> told) {
    var kept = DriverContributions.copyOf(told);

    assertThat(kept).isEqualTo(told).hasSameHashCodeAs(told);
    for (var driver : Driver.values()) {
      assertThat(kept.get(driver)).isEqualTo(told.get(driver));
      assertThat(kept.containsKey(driver)).isEqualTo(told.containsKey(driver));
    }
  }

  @Property(tries = 100)
  void theyComeInTheOrderOfTheDrivers(@ForAll Map<Driver, Double> told) {
    var sorted = new EnumMap<Driver, Double>(Driver.class);
    sorted.putAll(told);

    assertThat(DriverContributions.copyOf(told).entrySet())
        .containsExactlyElementsOf(sorted.entrySet());
  }
}
