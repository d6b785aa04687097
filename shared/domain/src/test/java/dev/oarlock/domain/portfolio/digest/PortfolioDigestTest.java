package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.SIGNED;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.atRisk;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.digest;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.episode;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortfolioDigestTest {
  @Test
  void theNumberOfTheWeekIsTheRevenueAtRiskNowAndAWeekAgo() {
    var digest =
        digest(
            paying("stays", 30, 32, 100),
            paying("enters", 60, 30, 500),
            paying("leaves", 30, 60, 200),
            paying("fine", 80, 80, 1_000));

    assertThat(digest.riskRevenue().portfolioCmrr()).isEqualTo(euros(1_800));
    assertThat(digest.riskRevenue().before()).isEqualTo(euros(300));
    assertThat(digest.riskRevenue().now()).isEqualTo(euros(600));
    assertThat(digest.enteredRisk())
        .extracting(it -> it.account().name())
        .containsExactly("enters");
    assertThat(digest.leftRisk()).extracting(it -> it.account().name()).containsExactly("leaves");
    assertThat(digest.riskRevenue().contractChange().isZero()).isTrue();
  }

  @Test
  void whoCameToBeAtRiskIsListedWhateverItsColour() {
    var opened = episode(DigestCustomer.TODAY.minusDays(2));
    var state = atRisk(paying("courted", 80, 80, 500), Optional.of(opened), Optional.empty());
    var digest = digest(List.of(state));

    assertThat(digest.enteredRisk())
        .singleElement()
        .satisfies(it -> assertThat(it.episode()).contains(opened));
    assertThat(digest.riskRevenue().now()).isEqualTo(euros(500));
    assertThat(digest.isQuiet()).isFalse();
  }

  @Test
  void whoseRiskEndedThisWeekIsNoLongerAtRisk() {
    var over =
        new EndedEpisode(
            episode(DigestCustomer.TODAY.minusDays(40)), DigestCustomer.TODAY.minusDays(1));
    var state = atRisk(paying("back", 80, 80, 500), Optional.empty(), Optional.of(over));
    var digest = digest(List.of(state));

    assertThat(digest.leftRisk())
        .singleElement()
        .satisfies(it -> assertThat(it.ended()).contains(DigestCustomer.TODAY.minusDays(1)));
    assertThat(digest.riskRevenue().before()).isEqualTo(euros(500));
    assertThat(digest.riskRevenue().recovered()).isEqualTo(euros(500));
  }

  @Test
  void aRiskThatCameAndWentBeforeAnybodyWasAlertedIsNoNews() {
    var opened = DigestCustomer.TODAY.minusDays(2);
    var over = new EndedEpisode(episode(opened), opened);

    assertThat(
            digest(List.of(atRisk(paying("new", 80, 80, 500), Optional.empty(), Optional.of(over))))
                .leftRisk())
        .isEmpty();
  }

  @Test
  void growthOfAnAccountThatStayedRedIsAChangeOfContracts() {
    var grown =
        paying("grown", 30, 30, 400)
            .withSignals("2026-11-20", addedOn("K-grown", "2026-11-20", line("more", 1, 50)));

    assertThat(digest(grown).riskRevenue().contractChange()).isEqualTo(euros(50));
  }

  @Test
  void currenciesStandBesideEachOther() {
    var dollars =
        new ContractLine(
            "seats",
            1,
            Optional.empty(),
            Optional.of(Money.of(70_000, "USD")),
            ContractLine.BillingPeriod.MONTH,
            0);
    var american =
        DigestCustomer.of("us", 30, 30).withSignals(SIGNED, signed("K-us", SIGNED, 24, dollars));

    var inRed = digest(paying("eu", 30, 30, 100), american).riskRevenue().now();

    assertThat(inRed.totals()).containsExactly(Money.of(10_000, "EUR"), Money.of(70_000, "USD"));
  }

  @Test
  void moversAreThoseOfFivePointsOrMoreTheLargestAccountFirst() {
    var digest = digest(paying("a", 60, 66, 2), paying("b", 60, 56, 3), paying("c", 80, 50, 1));

    assertThat(digest.movers()).extracting(ScoreMover::points).containsExactly(6, -30);
  }

  @Test
  void aWeekWithoutChangeIsQuiet() {
    assertThat(digest(paying("a", 60, 62, 1), paying("b", 30, 30, 1)).isQuiet()).isTrue();
    assertThat(digest(paying("a", 60, 30, 1)).isQuiet()).isFalse();
  }

  @Test
  void bandsAreCountedThenAndNow() {
    var digest = digest(paying("a", 60, 30, 1), paying("b", 80, 80, 1));

    assertThat(digest.bands())
        .containsExactly(
            new BandCount(Band.RED, 0, 1),
            new BandCount(Band.YELLOW, 1, 0),
            new BandCount(Band.GREEN, 1, 1),
            new BandCount(Band.UNKNOWN, 0, 0));
  }

  @Test
  void anEmptyPortfolioIsQuiet() {
    assertThat(digest().isQuiet()).isTrue();
  }
}
