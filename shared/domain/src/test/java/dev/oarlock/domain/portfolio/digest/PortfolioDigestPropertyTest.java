package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.digest;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PortfolioDigestPropertyTest {
  @Property(tries = 200)
  void theBridgeAddsUpToTheLists(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 100) Integer> scores) {
    var customers = new DigestCustomer[scores.size()];
    for (var i = 0; i < customers.length; i++) {
      customers[i] = paying("a" + i, scores.get(i), (scores.get(i) * 7 + 13 * i) % 101, 100 + i);
    }

    var digest = digest(customers);
    var headline = digest.riskRevenue();

    assertThat(headline.entered()).isEqualTo(sum(digest.enteredRisk()));
    assertThat(headline.recovered()).isEqualTo(sum(digest.leftRisk()));
    assertThat(headline.before().plus(headline.entered()).minus(headline.recovered()))
        .isEqualTo(headline.now());
  }

  private static MultiCurrencyAmount sum(List<RiskCrossing> crossings) {
    return crossings.stream()
        .map(it -> it.account().cmrr())
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
