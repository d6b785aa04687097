package dev.oarlock.cli.imports.spill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyCountsTest {
  @Property(tries = 100)
  void everyKeyIsCountedAsAMapWould(
      @ForAll @Size(max = 300) List<@IntRange(max = 200) Integer> keys) {
    var counts = new KeyCounts();
    var expected = new HashMap<String, Integer>();

    for (var key : keys) {
      assertThat(counts.add("key " + key)).isEqualTo(expected.merge("key " + key, 1, Integer::sum));
    }
  }

  @Test
  void moreKeysThanItBeganWithAreCounted() {
    var counts = new KeyCounts();
    for (var key = 0; key < 5_000; key++) {
      assertThat(counts.add("row " + key)).isEqualTo(1);
    }

    assertThat(counts.add("row 17")).isEqualTo(2);
    assertThat(counts.add("row 4999")).isEqualTo(2);
    assertThat(counts.add("row 5000")).isEqualTo(1);
  }
}
