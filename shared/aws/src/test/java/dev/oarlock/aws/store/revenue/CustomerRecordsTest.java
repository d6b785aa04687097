package dev.oarlock.aws.store.revenue;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.plan.PlanStore;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.metric.RevenuePlan.MonthlyCost;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.ExchangeRates.DatedRate;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.testing.LocalTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What reports compare and count with comes back as it was kept.
class CustomerRecordsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final LocalTable table = LocalTable.empty();
  private final RevenueBalances balances =
      new RevenueBalances(table.dynamo(), table.name(), UnreadableItems.untold());

  @Test
  void whatIsKeptOfCustomersComesBack() {
    var left =
        AccountLog.of("left")
            .on("2024-03-01", signed("K", "2024-03-01", 12, line("plan", 10, 100)))
            .on("2024-04-01", new MilestoneReached("measures-agreed"))
            .on("2024-05-01", new MilestoneReached("first-value"))
            .on("2025-02-01", renewed("K", "2025-03-01", 12, line("plan", 12, 120)))
            .on("2026-05-01", new SurveyAnswered(Survey.NPS, 3, Optional.empty()))
            .on("2026-06-01", cancelled("K", "2026-06-01"))
            .on(
                "2026-06-02",
                new ChurnReasonGiven(
                    Loss.LEFT,
                    LocalDate.parse("2026-06-01"),
                    "price",
                    true,
                    Optional.empty(),
                    new Csm("dana")));
    var records =
        List.of(
            CustomerRecord.of(left.account(), left.facts(TODAY), TODAY),
            CustomerRecord.of(AccountLog.of("none").account(), left.facts(TODAY), TODAY));

    balances.keepCustomers(records);
    balances.keepCustomers(records);

    assertThat(balances.customers()).isEqualTo(records);
    assertThat(records.getFirst().losses().getFirst().reason()).isPresent();
    assertThat(balances.latest(YearMonth.from(TODAY)).positions()).isEmpty();
  }

  @Test
  void planAndRatesComeBackAndTheLatestCounts() {
    var plans = new PlanStore(table.dynamo(), table.name());
    var plan =
        new RevenuePlan(
            2,
            .1,
            Map.of("SMB", .2),
            .02,
            List.of(new MonthlyCost(YearMonth.parse("2026-01"), 120_000, 20_000)),
            Optional.of(LocalDate.parse("2024-07-01")));
    var rates =
        new ExchangeRates(
            Currency.getInstance("USD"),
            List.of(
                new DatedRate(
                    Currency.getInstance("EUR"),
                    LocalDate.parse("2024-01-01"),
                    new BigDecimal("1.1040"))));

    assertThat(plans.load().plan()).isEmpty();
    plans.apply(new RevenuePlan(1, .5, Map.of(), 0, List.of(), Optional.empty()), Instant.EPOCH);
    plans.apply(plan, Instant.EPOCH);
    plans.apply(rates, Instant.EPOCH);

    assertThat(plans.load().plan()).contains(plan);
    assertThat(plans.load().rates()).contains(rates);
  }
}
