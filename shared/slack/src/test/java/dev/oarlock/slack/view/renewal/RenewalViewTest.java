package dev.oarlock.slack.view.renewal;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.order;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.ContractOrders.withTerm;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RenewalViewTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final ContractChanged SIGNED =
      signed("C-1", "2025-01-01", 12, line("SEATS", 100, 1_000), line("API", 1, 300));
  private static final ContractChanged RENEWED =
      renewed("C-1", "2026-01-01", 12, line("SEATS", 150, 1_650));

  @Test
  void aRenewalThatGrowsWhileAProductChurnedSaysSo() {
    assertThat(said(SIGNED, RENEWED))
        .contains(
            "renewed on 1 Jan 2026: €1,300 → €1,650 a month (+€350), though API was dropped"
                + " (−€300). Contract `C-1` for 12 months.",
            "product  last  each  a month  this  each  a month  change",
            "SEATS     100   €10   €1,000   150   €11   €1,650   +€650",
            "API         1  €300     €300                        −€300",
            "total                 €1,300               €1,650   +€350",
            "`SEATS`: upgrade by quantity +€500 and upgrade by price +€150",
            "last term                     €1,300",
            "of it renewed like for like   €1,000",
            "product churn                  −€300",
            "this term                     €1,650");
  }

  @Test
  void beforeARenewalItSaysWhatIsUpAndWhenNoticeIsDue() {
    var terms =
        new AgreedTerm(
            12,
            0,
            Optional.empty(),
            true,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.of(30));

    assertThat(said(withTerm(SIGNED, terms)))
        .startsWith("Acme: €1,300 a month up for renewal on 1 Jan 2027, in 40 days")
        .contains("notice is due by 2 Dec 2026, in 10 days", "renewed by itself on 1 Jan 2026");
    assertThat(said(SIGNED)).contains("no notice period was told");
  }

  @Test
  void oneThatNobodySignedIsLateAndSaysUntilWhenItMayBe() {
    assertThat(said(lapsing(signed("C-1", "2025-11-10", 12, line("SEATS", 10, 100)))))
        .startsWith("Acme: €100 a month, 12 days overdue, unsigned")
        .contains("lost if nobody signs by 8 Jan 2027", "Renewals so far: none");
  }

  @Test
  void whatHappenedInTheTermIsTold() {
    var log =
        log(SIGNED, RENEWED, addedOn("C-1", "2026-03-01", line("SSO", 1, 50)))
            .on("2025-12-01", opened("T-0", Priority.URGENT))
            .on("2026-02-01", opened("T-1", Priority.URGENT), opened("T-1", Priority.URGENT))
            .on("2026-04-01", left("kim", ContactRole.SPONSOR))
            .on("2026-05-01", new ServiceDisrupted(ServiceDisrupted.Severity.MAJOR, 90));

    assertThat(said(log))
        .contains(
            "Since 1 Jan 2026",
            "1 Mar 2026: `SSO` add-on, +€50.",
            "1 Apr 2026: a sponsor left.",
            "1 ticket, 1 of them urgent or escalated.",
            "1 outage, 90 minutes together.");
  }

  @Test
  void severalContractsAreEachUpOnTheirOwnDay() {
    assertThat(said(SIGNED, RENEWED, signed("C-2", "2026-06-01", 24, line("SSO", 1, 50))))
        .contains(
            "`C-1`: €1,650 a month, 1 Jan 2027, in 40 days, renews itself for 12 months",
            "`C-2`: €50 a month, 1 Jun 2028");
    assertThat(said(SIGNED, RENEWED, signed("C-2", "2025-06-01", 24, line("SSO", 1, 50))))
        .contains("Not part of it, and not compared: `C-2`.");
  }

  @Test
  void anAddOnThatEndsWithTheTermIsUpWithIt() {
    assertThat(said(SIGNED, RENEWED, addedOn("C-1", "2026-03-01", line("SSO", 1, 50))))
        .startsWith("Acme: €1,700 a month up for renewal on 1 Jan 2027, in 40 days");
  }

  @Test
  void theStepsOfAPriceAheadAreAgreedAlready() {
    assertThat(
            said(
                signed("C-1", "2026-01-01", 36, line("SEATS", 100, 1_000)),
                amended("C-1", "2027-01-01", line("SEATS", 100, 1_100))))
        .startsWith("Acme: €1,100 a month up for renewal on 1 Jan 2029")
        .contains("`C-1`: agreed already, from 1 Jan 2027 €1,100 a month instead of €1,000.");
  }

  @Test
  void whatIsAgreedAtTheSamePriceIsAsBefore() {
    assertThat(
            said(
                signed("C-1", "2026-01-01", 12, line("SEATS", 100, 1_000)),
                renewed("C-1", "2027-01-01", 12, line("SEATS", 100, 1_000))))
        .contains("`C-1`: agreed already, from 1 Jan 2027 €1,000 a month, as before.");
  }

  @Test
  void oneSignedEarlyIsUnpackedAhead() {
    assertThat(
            said(SIGNED, renewed("C-1", "2027-01-01", 12, line("SEATS", 90, 900)))
                .replace("\n", " "))
        .startsWith(
            "Acme: renewal signed early, to begin on 1 Jan 2027: €1,300 → €900 a month (−€400),"
                + " API was dropped (−€300)")
        .contains("Since 1 Jan 2026");
  }

  @Test
  void whoLeftHasNothingToRenewAndTheirLastRenewalStands() {
    assertThat(said(SIGNED, RENEWED, cancelled("C-1", "2026-10-01")))
        .startsWith("Acme: nothing to renew")
        .contains("Left on 1 Oct 2026", "€1,300 → €1,650 a month");
  }

  @Test
  void aTrialIsNoCustomer() {
    var trial = order(OrderType.NEW, "T-1", "2026-11-01", 1, line("SEATS", 5, 100));
    var free =
        new ContractChanged(
            trial.contract(),
            trial.order(),
            trial.effective(),
            trial.term(),
            true,
            trial.lines(),
            Optional.empty(),
            Optional.empty());

    assertThat(said(free)).contains("nothing to renew", "On trial until 1 Dec 2026");
  }

  @Test
  void fromMonthToMonthThereIsNothingToDecide() {
    assertThat(said(signed("C-1", "2026-03-01", 1, line("SEATS", 5, 100))))
        .startsWith("Acme: €100 a month, from month to month: no renewal to decide");
  }

  @Test
  void aPlanOfSixWeeksSaysItsDays() {
    var term =
        new AgreedTerm(0, 42, Optional.empty(), true, OptionalInt.empty(), OptionalInt.empty());

    assertThat(said(withTerm(signed("C-1", "2026-10-01", 1, line("SEATS", 5, 100)), term)))
        .startsWith("Acme: €100 a month, every 42 days: no renewal to decide")
        .contains("renews itself every 42 days.")
        .doesNotContain("month to month");
  }

  @Test
  void withoutAContractThatIsSaid() {
    assertThat(said(AccountLog.of("acme").on("2025-01-01", customer("Acme"))))
        .isEqualTo("No contract of Acme is known.");
  }

  @Test
  void noticeOfAllIsSaidFirst() {
    assertThat(said(SIGNED, cancelled("C-1", "2026-12-31")))
        .startsWith("Acme: given notice, ends on 31 Dec 2026, in 39 days");
  }

  @Test
  void noticeOfAContractThatNobodyToldOfAsksWhichOneItIs() {
    assertThat(said(SIGNED, cancelled("sub_9", "2026-12-31")))
        .contains(
            "`sub_9`: notice as of 31 Dec 2026, but it is not on record: is it one of these under"
                + " another number?");
  }

  @Test
  void oneThatAnotherIsSignedToFollowHasGivenNoNotice() {
    assertThat(
            said(
                lapsing(signed("C-1", "2026-01-01", 12, line("SEATS", 10, 100))),
                signed("C-2", "2026-12-10", 12, line("SEATS", 12, 120))))
        .contains(
            "renewal signed early, to begin on 10 Dec 2026: €100 → €120 a month",
            "`C-1`: €100 a month, ends on 10 Dec 2026, followed by `C-2`.")
        .doesNotContain("notice, ends");
  }

  private static AccountLog log(ContractChanged... orders) {
    var log = AccountLog.of("acme").on("2025-01-01", customer("Acme"));
    for (var order : orders) {
      var told = order.effective().isAfter(TODAY) ? TODAY : order.effective();
      log = log.on(told, order);
    }
    return log;
  }

  private static String said(ContractChanged... orders) {
    return said(log(orders));
  }

  private static String said(AccountLog log) {
    var state = AccountStateBuilder.of(log, TODAY).state();
    return VisibleText.of(
            new RenewalView(state, TODAY, log.signals(), ReasonCatalog.shipped()).card())
        .replace("*", "")
        .replaceAll("(?m)^• ", "");
  }
}
