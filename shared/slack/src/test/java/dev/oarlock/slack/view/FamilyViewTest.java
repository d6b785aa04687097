package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.portfolio.Family;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.portfolio.Member;
import dev.oarlock.domain.portfolio.Peers;
import dev.oarlock.domain.portfolio.Portfolio;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FamilyViewTest {
  private static final Member PARENT = member("acme", 70, "EUR", 2_000);
  private static final Member IBERIA = member("Acme Iberia", 31, "EUR", 1_000);
  private static final Member FRANCE = member("Acme France", 80, "EUR", 7_000);
  private static final Member USA = member("Acme USA", 55, "USD", 4_000);

  @Test
  void theWorstChildStandsBesideTheMean() {
    var family = new Family(PARENT, List.of(IBERIA, FRANCE));

    assertThat(Shown.in(FamilyView.of(family).blocks()))
        .contains("acme and family: 73")
        .contains("*3 accounts*, €100 a month, €10 of it in red, worst: Acme Iberia 31 red.")
        .contains("• 🔴 Acme Iberia: 31 (red), €10 a month, owner dana")
        .contains("weighed by contracted monthly revenue; currencies are never added up.");
  }

  @Test
  void theParentsCardHasALineOfIt() {
    var sight =
        new Sight(
            Acme.red(),
            Acme.TODAY,
            Optional.of(new Family(PARENT, List.of(IBERIA, FRANCE))),
            Optional.empty());

    assertThat(Shown.in(HealthView.of(sight).blocks()))
        .contains("*Family:* 73 across 3, worst: Acme Iberia 31 red (`/health acme family`).");
  }

  @Test
  void currenciesStandBesideEachOther() {
    var family = new Family(PARENT, List.of(IBERIA, USA));

    assertThat(Shown.in(FamilyView.of(family).blocks()))
        .contains("acme and family: 57 in EUR and 55 in USD")
        .contains("*3 accounts*, €30 and $40 a month");
  }

  @Test
  void groupsShowHealthMoneyAndTheWorst() {
    var book = Portfolio.of(List.of(IBERIA, FRANCE, USA), Grouping.REGION);

    assertThat(Shown.in(PortfolioView.of(book, Acme.TODAY).blocks()))
        .contains("Health by region")
        .contains(
            "• *without a region: 74 in EUR and 55 in USD*, 3 accounts, 1 red, €80 and $40 a"
                + " month, €10 of it in red; worst: Acme Iberia 31 red")
        .contains("As of 22 Nov 2026.");
  }

  @Test
  void aScoreStandsAmongItsLikeAndItsYear() {
    var peers = new Peers(new Segment("Enterprise"), 14, 62, Acme.TODAY);
    var sight = new Sight(Acme.red(), Acme.TODAY, Optional.empty(), Optional.of(peers));

    assertThat(Shown.in(HealthView.of(sight).blocks()))
        .contains(
            "*In context:* Better than 62 % of 14 other Enterprise accounts (as of 22 Nov 2026);"
                + " no better than on any of its own last 84 days (lowest 61 on 1 Nov 2026, highest 64"
                + " on 25 Oct 2026).");
  }

  private static Member member(String name, int score, String currency, long cmrr) {
    return new Member(
        new AccountId(name.replace(' ', '-')),
        name,
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        OptionalInt.of(score),
        score < 40 ? Band.RED : score < 70 ? Band.YELLOW : Band.GREEN,
        Amounts.of(Money.of(cmrr, currency)),
        true);
  }
}
