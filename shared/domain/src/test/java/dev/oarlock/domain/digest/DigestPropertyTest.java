package dev.oarlock.domain.digest;

import static dev.oarlock.domain.digest.DigestTest.digest;
import static dev.oarlock.domain.digest.DigestTest.paying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.revenue.Amounts;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DigestPropertyTest {
  @Property(tries = 200)
  void theBridgeAddsUpToWhatTheListsSay(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 100) Integer> scores) {
    var customers = new Customer[scores.size()];
    for (var i = 0; i < customers.length; i++) {
      customers[i] = paying("a" + i, scores.get(i), (scores.get(i) * 7 + 13 * i) % 101, 100 + i);
    }

    var digest = digest(customers);
    var headline = digest.headline();

    assertThat(headline.entered()).isEqualTo(sum(digest.entered()));
    assertThat(headline.left()).isEqualTo(sum(digest.left()));
    assertThat(headline.before().plus(headline.entered()).minus(headline.left()))
        .isEqualTo(headline.now());
  }

  private static Amounts sum(List<Crossing> crossings) {
    return crossings.stream().map(it -> it.account().cmrr()).reduce(Amounts.none(), Amounts::plus);
  }
}
