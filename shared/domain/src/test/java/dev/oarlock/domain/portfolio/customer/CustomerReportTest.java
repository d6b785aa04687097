package dev.oarlock.domain.portfolio.customer;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.ContractLine.BillingPeriod;
import dev.oarlock.domain.portfolio.customer.LossBreakdown.LostRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerReportTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final RevenuePeriod YEAR =
      new RevenuePeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

  /// The field's own example: {10,9,9,4,10,7,10,8,5,10} is 60 % less 20 %.
  @Test
  void theScoreOfTheTenAnswersIsForty() {
    var log = AccountLog.of("acme");
    for (var score : new int[] {10, 9, 9, 4, 10, 7, 10, 8, 5, 10}) {
      log = log.on("2026-05-02", answer(Survey.NPS, score));
    }

    var surveys = report(log.on("2025-12-31", answer(Survey.NPS, 0))).surveys();

    assertThat(surveys.nps()).hasSize(10);
    assertThat(surveys.netPromoterScore()).hasValue(40);
    assertThat(surveys.satisfied()).isEmpty();
  }

  @Test
  void whoIsSatisfiedIsAShareAndEaseIsAMean() {
    var surveys =
        report(
                AccountLog.of("acme")
                    .on("2026-02-01", answer(Survey.CSAT, 5), answer(Survey.CSAT, 4))
                    .on("2026-02-02", answer(Survey.CSAT, 3), answer(Survey.CES, 7))
                    .on("2026-02-03", answer(Survey.CES, 4)))
            .surveys();

    assertThat(surveys.satisfied().orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(surveys.ease()).hasValue(5.5);
  }

  @Test
  void theClockStartsWhenTheMeasuresAreAgreed() {
    var value =
        report(
                AccountLog.of("acme")
                    .on("2026-01-01", new MilestoneReached("kickoff"))
                    .on("2026-01-11", new MilestoneReached("measures-agreed"))
                    .on("2026-02-20", new MilestoneReached("first-value")),
                AccountLog.of("waits").on("2026-03-01", new MilestoneReached("measures-agreed")),
                AccountLog.of("never").on("2026-03-01", new MilestoneReached("first-value")))
            .value();

    assertThat(value.medianDays()).hasValue(40);
    assertThat(value.reached()).isOne();
    assertThat(value.waiting()).isOne();
  }

  /// 1,000 at 20 % off are renewed at 5 % off.
  @Test
  void theFirstRenewalTakesTheDiscountBack() {
    var report =
        report(
            AccountLog.of("acme")
                .on("2025-03-01", signed("K", "2025-03-01", 12, discounted(1_000, 20)))
                .on("2026-03-01", renewed("K", "2026-03-01", 12, discounted(1_000, 5))));

    assertThat(report.firstRenewals().contracts()).isOne();
    assertThat(report.firstRenewals().before().discount().orElseThrow())
        .isCloseTo(.2, within(1e-9));
    assertThat(report.firstRenewals().after().discount().orElseThrow())
        .isCloseTo(.05, within(1e-9));
    assertThat(report.prices().discount().orElseThrow()).isCloseTo(.05, within(1e-9));
  }

  @Test
  void theContractOfThreeYearsIsComparedWithTheFirst() {
    var sizes =
        report(
                AccountLog.of("grew")
                    .on("2023-04-01", signed("K", "2023-04-01", 12, line("plan", 10, 100)))
                    .on("2025-04-01", renewed("K", "2025-04-01", 12, line("plan", 30, 300))),
                AccountLog.of("left")
                    .on("2023-06-01", signed("K", "2023-06-01", 12, line("plan", 10, 100)))
                    .on("2024-06-01", cancelled("K", "2024-06-01")),
                AccountLog.of("young")
                    .on("2025-06-01", signed("K", "2025-06-01", 12, line("plan", 10, 900))))
            .sizes();

    assertThat(sizes.customers()).isEqualTo(2);
    assertThat(sizes.left()).isOne();
    assertThat(sizes.ratio()).hasValue(1.5);
  }

  @Test
  void lossesAreAvoidableOrNotByWhatWasGivenOrElseToldOrElseOpen() {
    var losses =
        report(
                left("asked", given(Loss.LEFT, "missing-feature", true)),
                left("bankrupt", given(Loss.LEFT, "bankrupt", false)),
                left("silent"),
                AccountLog.of("less")
                    .on("2025-03-01", signed("K", "2025-03-01", 24, line("plan", 10, 100)))
                    .on("2026-06-01", amended("K", "2026-06-01", line("plan", 8, 60))))
            .losses();

    assertThat(losses.avoidable()).isEqualTo(new LostRevenue(1, 10_000));
    assertThat(losses.unavoidable()).isEqualTo(new LostRevenue(1, 10_000));
    assertThat(losses.unexplained()).isEqualTo(new LostRevenue(3, 10_000 + 4_000));
    assertThat(losses.byReason())
        .containsEntry("missing-feature", new LostRevenue(1, 10_000))
        .containsOnlyKeys("missing-feature", "bankrupt");
  }

  /// Who keeps something else and lets a contract lapse is asked about the lapse.
  @Test
  void theReasonOfALapseIsThatOfTheQuantityItTook() {
    var losses =
        report(
                AccountLog.of("acme")
                    .on("2025-03-01", signed("K", "2025-03-01", 24, line("plan", 10, 100)))
                    .on("2025-06-01", lapsing(signed("L", "2025-06-01", 12, line("api", 1, 50))))
                    .on("2026-09-01", given(Loss.LAPSED, "price", true)))
            .losses();

    assertThat(losses.avoidable()).isEqualTo(new LostRevenue(1, 5_000));
    assertThat(losses.unexplained()).isEqualTo(new LostRevenue(0, 0));
  }

  private static AccountLog left(String account, Signal... more) {
    return AccountLog.of(account)
        .on("2025-03-01", signed("K", "2025-03-01", 12, line("plan", 10, 100)))
        .on("2026-06-01", cancelled("K", "2026-06-01"))
        .on("2026-06-02", more);
  }

  private static ChurnReasonGiven given(Loss loss, String code, boolean avoidable) {
    return new ChurnReasonGiven(
        loss, LocalDate.parse("2026-06-01"), code, avoidable, Optional.empty(), new Csm("dana"));
  }

  private static SurveyAnswered answer(Survey survey, int score) {
    return new SurveyAnswered(survey, score, Optional.empty());
  }

  private static ContractLine discounted(long euros, int percent) {
    return new ContractLine(
        "plan",
        10,
        Optional.empty(),
        Optional.of(Money.of(100 * euros, "EUR")),
        BillingPeriod.MONTH,
        percent);
  }

  private static CustomerReport report(AccountLog... logs) {
    var customers =
        Arrays.stream(logs)
            .map(log -> CustomerRecord.of(log.account(), log.facts(TODAY), TODAY))
            .toList();
    return CustomerReport.of(
        List.copyOf(customers), YEAR, ExchangeRates.only(Currency.getInstance("EUR")));
  }
}
