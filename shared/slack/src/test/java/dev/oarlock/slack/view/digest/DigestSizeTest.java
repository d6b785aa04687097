package dev.oarlock.slack.view.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.digest.DigestSection;
import dev.oarlock.domain.portfolio.digest.DigestTotals;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.text.GuideLinks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestSizeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final int ACCOUNTS = 100_000;

  @Test
  void aPortfolioOfAHundredThousandAccountsFitsIntoSlack() {
    var digest =
        DigestMessage.of(
            new WeekReport(
                new DigestVersion.Leadership(),
                everythingOfAll(),
                QuarterOutlook.unknown(),
                ReasonCatalog.shipped(),
                Optional.empty()),
            GuideLinks.named());

    assertThat(SlackMessage.forms(digest.card())).allMatch(form -> form.blocks().size() <= 50);
    assertThat(digest.thread()).hasSize(4);
    assertThat(digest.thread())
        .allSatisfy(table ->
            assertThat(SlackMessage.forms(table.card()))
                .allMatch(form -> form.blocks().size() <= 50));
    assertThat(SlackMessage.sure(digest.card()).text())
        .contains("New at risk (100000):")
        .contains("November so far: ●●●●●●●●●●… 100000 renewals won, none lost.");
  }

  /// In which everything happened to everybody.
  private static PortfolioDigest everythingOfAll() {
    var sum = euros(1_000_000);
    var crossings =
        all(it ->
            new RiskCrossing(
                it, OptionalInt.of(61), OptionalInt.of(34), Optional.empty(), Optional.empty()));
    return new PortfolioDigest(
        TODAY,
        new CurrencyOrder(List.of(Currency.getInstance("EUR"))),
        new DecisionQueue(TODAY, List.of()),
        new RiskRevenueBridge(sum, sum, sum, sum, sum, sum),
        RevenueChanges.none(new RevenuePeriod(LocalDate.parse("2026-10-01"), TODAY)),
        crossings,
        crossings,
        all(it -> new LostCustomer(it, Optional.empty())),
        all(it -> new NoticeGiven(it, TODAY, Optional.of("price"))),
        all(it ->
            new RevenueContraction(
                it,
                euros(1),
                Optional.of(TODAY),
                euros(1),
                List.of("a".repeat(200)),
                false,
                List.of())),
        all(it -> new ScoreMover(it, 61, 34, Optional.empty())),
        all(it -> new RenewalDue(it, TODAY, euros(10), new Probability(0.5), false)),
        List.of(),
        all(it -> new AccountWin(it, new Win.FirstValue(34))),
        new DigestTotals(
            Arrays.stream(DigestSection.values())
                .filter(it -> it != DigestSection.LATE_RENEWALS)
                .collect(Collectors.toMap(it -> it, _ -> ACCOUNTS)),
            ACCOUNTS,
            sum,
            MultiCurrencyAmount.zero()),
        MarbleJar.of(TODAY, all(_ -> new JarMarble(TODAY, MarbleKind.WON))),
        List.of(new BandCount(Band.RED, ACCOUNTS, ACCOUNTS)),
        new PortfolioBreakdown(PortfolioDimension.SEGMENT, List.of(), 0),
        List.of(),
        new OverrideAccuracy(List.of(), List.of()),
        new DataQualitySummary(1, 2, 7, new UnscoredCounts(3, 4, 5, 6)));
  }

  private static <T> List<T> all(Function<DigestAccount, T> entry) {
    return IntStream.range(0, ACCOUNTS).mapToObj(DigestSizeTest::account).map(entry).toList();
  }

  private static DigestAccount account(int number) {
    var name = "A customer with a name that is long, & <odd> ".repeat(3) + number;
    return new DigestAccount(
        new AccountId("a" + number),
        name,
        Optional.of(new Csm("dana")),
        euros(10),
        AccountStanding.CUSTOMER);
  }

  private static MultiCurrencyAmount euros(long whole) {
    return MultiCurrencyAmount.of(Money.of(100 * whole, "EUR"));
  }
}
