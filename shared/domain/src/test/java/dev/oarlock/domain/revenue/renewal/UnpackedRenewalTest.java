package dev.oarlock.domain.revenue.renewal;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.order;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.ContractLine.BillingPeriod;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.netting.NettedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnpackedRenewalTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final ContractChanged SIGNED =
      signed("C-1", "2025-01-01", 12, line("SEATS", 100, 1_000), line("API", 1, 300));

  @Test
  void theListThatDoesNotReconcileLeavesFiveThousandUnexplained() {
    var listed =
        Map.of(
            RevenueCategory.PRODUCT_CHURN, -8_000L,
            RevenueCategory.UPGRADE_QUANTITY, 14_000L,
            RevenueCategory.DISCOUNT, 4_000L);

    var renewal = RevenueReconciliation.of(50_000, listed, 55_000);

    assertThat(renewal.unexplained()).isEqualTo(-5_000);
    assertThat(renewal.likeForLike()).isEqualTo(42_000);
    assertThat(renewal.change()).isEqualTo(5_000);
  }

  @Test
  void eachProductIsComparedWithItselfAndTheSumsClose() {
    var renewal = unpacked(SIGNED, renewed("C-1", "2026-01-01", 12, line("SEATS", 150, 1_650)));

    assertThat(texts(renewal))
        .containsExactly(
            "SEATS 100 1000 -> SEATS 150 1650 {UPGRADE_QUANTITY=500, UPGRADE_PRICE=150}",
            "API 1 300 -> none {PRODUCT_CHURN=-300}");
    assertThat(renewal.sums().values())
        .singleElement()
        .satisfies(sums -> {
          assertThat(sums.likeForLike()).isEqualTo(100_000);
          assertThat(sums.current()).isEqualTo(165_000);
          assertThat(sums.unexplained()).isZero();
        });
  }

  @Test
  void whatRenewsItselfIsLikeForLike() {
    var renewal = unpacked(SIGNED);

    assertThat(renewal.terms().automatic()).isTrue();
    assertThat(renewal.terms().on()).isEqualTo("2026-01-01");
    assertThat(renewal.terms().lastStart()).isEqualTo("2025-01-01");
    assertThat(texts(renewal))
        .containsExactly("API 1 300 -> API 1 300 {}", "SEATS 100 1000 -> SEATS 100 1000 {}");
  }

  @Test
  void theLastTermIsAsItWasOnItsLastDayAndItsAddOnsAreToldApart() {
    var renewal =
        unpacked(
            SIGNED,
            addedOn("C-1", "2025-06-01", line("SEATS", 20, 200)),
            renewed("C-1", "2026-01-01", 12, line("SEATS", 120, 1_200), line("API", 1, 300)),
            amended("C-1", "2026-05-01", line("SEATS", 110, 1_100), line("API", 1, 300)));

    assertThat(texts(renewal))
        .containsExactly("API 1 300 -> API 1 300 {}", "SEATS 120 1200 -> SEATS 120 1200 {}");
    assertThat(renewal.within())
        .singleElement()
        .satisfies(it -> assertThat(it.category()).isEqualTo(RevenueCategory.ADD_ON));
    assertThat(renewal.since())
        .singleElement()
        .satisfies(it -> assertThat(it.category()).isEqualTo(RevenueCategory.DOWNGRADE_QUANTITY));
  }

  @Test
  void aContractThatIsNotUpIsNamedAndNotCompared() {
    var other = signed("C-2", "2025-06-01", 24, line("SUPPORT", 1, 50));

    var renewal =
        unpacked(SIGNED, other, renewed("C-1", "2026-01-01", 12, line("SEATS", 100, 990)));

    assertThat(renewal.terms().contracts()).containsExactly("C-1");
    assertThat(renewal.terms().others()).containsExactly("C-2");
    assertThat(texts(renewal)).noneMatch(it -> it.contains("SUPPORT"));
  }

  @Test
  void anAddOnContractThatIsFoldedInAtTheRenewalIsNoNewProduct() {
    var addOn = signed("C-2", "2025-06-01", 7, line("SSO", 1, 50));

    var renewal =
        unpacked(
            SIGNED,
            addOn,
            cancelled("C-2", "2026-01-01"),
            renewed(
                "C-1",
                "2026-01-01",
                12,
                line("SEATS", 100, 1_000),
                line("API", 1, 300),
                line("SSO", 1, 50)));

    assertThat(texts(renewal)).contains("SSO 1 50 -> SSO 1 50 {}");
    assertThat(renewal.sums().values()).allSatisfy(sums -> assertThat(sums.change()).isZero());
  }

  @Test
  void aRenewalUnderAnotherNumberIsOne() {
    var renewal =
        unpacked(
            lapsing(SIGNED),
            signed("C-9", "2025-12-10", 12, line("SEATS", 110, 1_100), line("API", 1, 300)));

    assertThat(renewal.terms().on()).isEqualTo("2025-12-10");
    assertThat(renewal.terms().contracts()).containsExactly("C-9");
    assertThat(texts(renewal)).contains("SEATS 100 1000 -> SEATS 110 1100 {UPGRADE_QUANTITY=100}");
  }

  @Test
  void oneThatIsSignedLateCountsFromTheDayItWasDue() {
    var renewal =
        unpacked(lapsing(SIGNED), renewed("C-1", "2026-01-21", 12, line("SEATS", 100, 1_000)));

    assertThat(renewal.terms().on()).isEqualTo("2026-01-01");
    assertThat(renewal.terms().daysLate()).isEqualTo(20);
  }

  @Test
  void aStepOfThePriceInsideATermOfYearsIsNoRenewal() {
    var years = signed("C-1", "2025-01-01", 36, line("SEATS", 100, 1_000));

    assertThat(latest(years, amended("C-1", "2026-01-01", line("SEATS", 100, 1_100)))).isEmpty();
  }

  @Test
  void aProductWithoutAPriceIsUnexplainedAndNotChurned() {
    var unpriced =
        new ContractLine("API", 1, Optional.empty(), Optional.empty(), BillingPeriod.MONTH, 0);

    var renewal =
        unpacked(SIGNED, renewed("C-1", "2026-01-01", 12, line("SEATS", 100, 1_000), unpriced));

    assertThat(texts(renewal)).contains("API 1 300 -> none {UNEXPLAINED=-300}");
    assertThat(renewal.products()).anyMatch(ProductComparison::isUnpriced);
  }

  @Test
  void anotherCurrencyIsUnexplainedInBoth() {
    var dollars =
        new ContractLine(
            "SEATS",
            100,
            Optional.empty(),
            Optional.of(Money.of(110_000, "USD")),
            BillingPeriod.MONTH,
            0);

    var renewal = unpacked(SIGNED, renewed("C-1", "2026-01-01", 12, dollars, line("API", 1, 300)));

    assertThat(renewal.sums().values())
        .extracting(RevenueReconciliation::unexplained)
        .containsExactly(-100_000L, 110_000L);
  }

  @Test
  void nothingIsUnpackedWhereNothingWasRenewed() {
    assertThat(latest(signed("C-1", "2026-02-01", 12, line("SEATS", 1, 10)))).isEmpty();
    assertThat(latest(signed("C-1", "2026-02-01", 1, line("SEATS", 1, 10)))).isEmpty();
    assertThat(
            latest(
                trial(order(OrderType.NEW, "T-1", "2025-01-01", 1, line("SEATS", 5, 100))),
                renewed("T-1", "2026-01-01", 12, line("SEATS", 5, 100))))
        .isEmpty();
    assertThat(
            latest(
                SIGNED,
                cancelled("C-1", "2025-12-01"),
                signed("C-2", "2026-03-01", 12, line("SEATS", 5, 100))))
        .isEmpty();
  }

  @Test
  void aRenewalThatCompletesASwapIsComparedWithWhatWasThereBeforeIt() {
    var renewal =
        unpacked(
            lapsing(signed("C-1", "2025-11-10", 12, line("BASIC", 10, 600))),
            cancelled("C-1", "2026-11-06", line("BASIC", 9, 0)),
            renewed("C-2", "2026-11-10", 12, line("BASIC", 10, 1_000)));

    assertThat(texts(renewal)).containsExactly("BASIC 10 600 -> BASIC 10 1000 {UPGRADE_PRICE=400}");
    assertThat(renewal.terms().compared()).isEqualTo("2026-11-05");
    assertThat(renewal.within()).isEmpty();
  }

  @Test
  void whatAnotherContractGaveBackThatWeekIsNoPartOfARenewal() {
    var renewal =
        unpacked(
            lapsing(signed("C-1", "2025-11-10", 12, line("BASIC", 10, 600))),
            signed("K-1", "2025-02-01", 24, line("API", 10, 500)),
            cancelled("K-1", "2026-11-06", line("API", 9, 0)),
            renewed("C-2", "2026-11-10", 12, line("BASIC", 10, 1_000)));

    assertThat(renewal.terms().compared()).isEqualTo("2026-11-09");
  }

  private static ContractChanged trial(ContractChanged order) {
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        order.term(),
        true,
        order.lines(),
        Optional.empty(),
        Optional.empty());
  }

  private static UnpackedRenewal unpacked(ContractChanged... orders) {
    return latest(orders).orElseThrow();
  }

  private static Optional<UnpackedRenewal> latest(ContractChanged... orders) {
    var log = AccountLog.of("acme");
    for (var order : orders) {
      log = log.on(order.effective(), order);
    }
    var facts = log.facts(TODAY);
    return UnpackedRenewal.latest(
        AccountContracts.of(facts),
        TODAY,
        (some, on) -> new NettedDay(facts, on, TODAY).eveOf(some));
  }

  private static List<String> texts(UnpackedRenewal renewal) {
    return renewal.products().stream()
        .map(it -> "%s -> %s %s".formatted(text(it.last()), text(it.current()), movements(it)))
        .toList();
  }

  private static Map<RevenueCategory, Long> movements(ProductComparison product) {
    var euros = new java.util.TreeMap<RevenueCategory, Long>();
    product.sums().movements().forEach((category, amount) -> euros.put(category, amount / 100));
    return euros;
  }

  private static String text(Optional<ProductComparison.ProductTerms> terms) {
    return terms
        .map(it -> "%s %d %d".formatted(it.sku(), it.quantity(), it.net() / 100))
        .orElse("none");
  }
}
