package dev.oarlock.slack.view.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.benchmark.PeerComparison;
import dev.oarlock.domain.portfolio.rollup.AccountHierarchy;
import dev.oarlock.domain.portfolio.rollup.FamilyMember;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.view.health.AccountDetailView;
import dev.oarlock.slack.view.health.AccountInContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamilyViewTest {
  private static final PortfolioMember PARENT = member("acme", 70, "EUR", 2_000);
  private static final PortfolioMember IBERIA = member("Acme Iberia", 31, "EUR", 1_000);
  private static final PortfolioMember FRANCE = member("Acme France", 80, "EUR", 7_000);
  private static final PortfolioMember USA = member("Acme USA", 55, "USD", 4_000);

  @Test
  void theWorstChildStandsBesideTheMean() {
    var family = family(PARENT, IBERIA, FRANCE);

    assertThat(VisibleText.of(FamilyView.of(family)))
        .contains("acme and family: 73")
        .contains("*3 accounts*, €100 a month, €10 of it in red, worst: Acme Iberia 31 red.")
        .contains("• 🔴 Acme Iberia: 31 (red), €10 a month, owner dana")
        .contains("weighed by contracted monthly revenue; currencies are never added up.");
  }

  @Test
  void aChildThatSomebodySetToRedIsTheWorstAndItsScoreIsNotCalledRed() {
    var set = setToRed(FRANCE);
    var family = family(PARENT, set, USA);

    assertThat(VisibleText.of(FamilyView.of(family)))
        .contains("€70 of it in red, worst: Acme France 80, set to red.")
        .contains("• 🔴 Acme France: 80, set to red, €70 a month, owner dana");
    assertThat(
            VisibleText.of(
                PortfolioView.of(
                    PortfolioBreakdown.of(List.of(set, USA), PortfolioDimension.REGION),
                    AcmeState.TODAY)))
        .contains(
            "1 red, €70 and $40 a month, €70 of it in red; worst: Acme France 80, set to red");
  }

  @Test
  void theParentsCardHasALineOfIt() {
    var sight =
        new AccountInContext(
            AcmeState.red(),
            AcmeState.TODAY,
            Optional.of(family(PARENT, IBERIA, FRANCE)),
            Optional.empty(),
            ReasonCatalog.shipped());

    assertThat(VisibleText.of(AccountDetailView.of(sight, GuideLinks.named())))
        .contains("*Family:* 73 across 3, worst: Acme Iberia 31 red (`/health acme family`).");
  }

  @Test
  void currenciesStandBesideEachOther() {
    var family = family(PARENT, IBERIA, USA);

    assertThat(VisibleText.of(FamilyView.of(family)))
        .contains("acme and family: 57 in EUR and 55 in USD")
        .contains("*3 accounts*, €30 and $40 a month");
  }

  @Test
  void groupsShowHealthMoneyAndTheWorst() {
    var book = PortfolioBreakdown.of(List.of(IBERIA, FRANCE, USA), PortfolioDimension.REGION);

    assertThat(VisibleText.of(PortfolioView.of(book, AcmeState.TODAY)))
        .contains("Health by region")
        .contains(
            "• *without a region: 74 in EUR and 55 in USD*, 3 accounts, 1 red, €80 and $40 a"
                + " month, €10 of it in red; worst: Acme Iberia 31 red")
        .contains("As of 22 Nov 2026.");
  }

  @Test
  void aScoreStandsAmongItsLikeAndItsYear() {
    var peers = new PeerComparison(new Segment("Enterprise"), 14, 62, AcmeState.TODAY);
    var sight =
        new AccountInContext(
            AcmeState.red(),
            AcmeState.TODAY,
            Optional.empty(),
            Optional.of(peers),
            ReasonCatalog.shipped());

    assertThat(VisibleText.of(AccountDetailView.of(sight, GuideLinks.named())))
        .contains(
            "*In context:* Better than 62 % of 14 other Enterprise accounts (as of 22 Nov 2026); no"
                + " better than on any of its own last 84 days (lowest 61 on 1 Nov 2026, highest 64"
                + " on 25 Oct 2026).");
  }

  @Test
  void whoseContractsNobodyToldOfIsSaidToHaveNoneKnown() {
    var holding = new FamilyMember(member("holding", 70, "EUR", 0), AccountStanding.UNKNOWN);
    var paused = new FamilyMember(member("Acme Oslo", 70, "EUR", 0), AccountStanding.PAUSED);
    var family = new AccountHierarchy(holding, List.of(paused));

    assertThat(VisibleText.of(FamilyView.of(family)))
        .contains("holding: 70 (green), no contract known, owner dana (parent, not counted)")
        .contains("Acme Oslo: 70 (green), nothing, paused, owner dana");
  }

  private static AccountHierarchy family(PortfolioMember parent, PortfolioMember... children) {
    return new AccountHierarchy(
        paying(parent), Stream.of(children).map(FamilyViewTest::paying).toList());
  }

  private static FamilyMember paying(PortfolioMember member) {
    return new FamilyMember(member, AccountStanding.CUSTOMER);
  }

  private static PortfolioMember setToRed(PortfolioMember member) {
    return new PortfolioMember(
        member.id(),
        member.name(),
        member.segment(),
        member.csm(),
        member.region(),
        member.score(),
        Band.RED,
        true,
        member.cmrr(),
        true);
  }

  private static PortfolioMember member(String name, int score, String currency, long cmrr) {
    return new PortfolioMember(
        new AccountId(name.replace(' ', '-')),
        name,
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        OptionalInt.of(score),
        score < 40 ? Band.RED : score < 70 ? Band.YELLOW : Band.GREEN,
        false,
        MultiCurrencyAmount.of(Money.of(cmrr, currency)),
        true);
  }
}
