package dev.oarlock.domain.portfolio.digest.week;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.portfolio.digest.DigestCustomer;
import dev.oarlock.domain.portfolio.digest.SampleDigests;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestNewsTest {
  private final DigestCustomer acme = paying("acme", 80, 80, 1_000);

  @Test
  void aScoreThatMovesByLessThanFivePointsWaitsForTheNight() {
    assertThat(DigestNews.isNews(acme.state(), paying("acme", 80, 76, 1_000).state())).isFalse();
    assertThat(DigestNews.isNews(acme.state(), paying("acme", 80, 75, 1_000).state())).isTrue();
  }

  @Test
  void anOrderANameAndARiskDoNot() {
    var ordered = acme.withSignals("2026-11-23", addedOn("K-acme", "2027-01-01", line("a", 1, 9)));
    var named = acme.withSignals("2026-11-23", customer("Acme"));
    var open = Optional.of(SampleDigests.episode(DigestCustomer.TODAY));

    assertThat(DigestNews.isNews(acme.state(), ordered.state())).isTrue();
    assertThat(DigestNews.isNews(acme.state(), named.state())).isTrue();
    assertThat(DigestNews.isNews(acme.state(), SampleDigests.atRisk(acme, open, Optional.empty())))
        .isTrue();
  }
}
