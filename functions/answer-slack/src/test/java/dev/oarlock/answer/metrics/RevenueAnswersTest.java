package dev.oarlock.answer.metrics;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.metric.RevenuePlan.MonthlyCost;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `/metrics` answers.
class RevenueAnswersTest {
  private static final AccountLog GLOBEX =
      AccountLog.of("globex")
          .on("2026-01-10", customer("Globex"))
          .on("2026-01-10", signed("G-1", "2026-01-10", 12, line("seats", 10, 900)))
          .on("2026-08-01", addedOn("G-1", "2026-08-01", line("support", 1, 100)))
          .on("2026-09-02", new SurveyAnswered(Survey.NPS, 9, Optional.empty()));
  private static final AccountLog ACME =
      AccountLog.of("acme")
          .on("2026-02-10", customer("Acme"))
          .on("2026-02-10", signed("A-1", "2026-02-10", 12, line("seats", 1, 100)))
          .on("2026-09-01", cancelled("A-1", "2026-09-01"));

  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  @BeforeEach
  void book() {
    book(GLOBEX);
    book(ACME);
    workspace.summarize(GLOBEX, ACME);
  }

  @Test
  void aQuarterIsAWaterfallWithRetentionBesideBenchmarks() {
    assertThat(workspace.reply(metrics("last quarter")))
        .startsWith("Revenue 1 Jul 2026 to 30 Sep 2026")
        .contains("€1,000 → €1,000 a month (+0.0 %). 2 customers at the start, 1 at the end")
        .contains("Add-on: a month €100, customers 1", "Cancellation: a month −€100, customers 1")
        .contains("Net retention: here 100.0 %", "others 102 % a year (SaaS Capital 2023)")
        .contains("Gross retention: here 90.0 %", "Unit churn: here 50.0 %");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026 by quarter           | 2026-04-01: opening €1,000
          since Q2 by quarter by segment | By segment, over the whole time: Enterprise: opening €1,000, closing €1,000, gross 90.0 %
          last quarter by product   | support: opening €0, closing €100
          last quarter product seats| Cancellation: a month −€100
          segment Nobody by product | There is no segment “Nobody”. There is “Enterprise”.
          segment enter             | Revenue 1 Oct 2026 to 22 Nov 2026: segment Enterprise
          industry Toys             | There is no industry “Toys”: nobody has told the industry of any customer.
          industry                  | Which industry? Nobody has told the industry of any customer.
          last quarter product      | Which product? There are “seats” and “support”.
          segment                   | Which segment? There is “Enterprise”.
          product s                 | There is no product “s”. There are “seats” and “support”.
          2025 segment enterprise   | Nobody who paid in this time is of segment Enterprise
          tenure longer             | Nobody who paid in this time is of tenure longer
          tenure first              | 1 Oct 2026 to 22 Nov 2026: tenure first year
          tenure 2                  | There are “first year”, “second and third year” and “longer”.
          size 1,000                | Nobody who paid in this time is of size 1000 or more
          cohort Q1 2026            | 1 Oct 2026 to 22 Nov 2026: cohort 2026-Q1
          cohort Q3 2026            | There is no cohort “Q3 2026”. There is “2026-Q1”.
          this quarter              | 1 customer at the start, 1 at the end
          2020                      | Nobody paid anything in this time
          customers last quarter    | NPS: here 100, others 36 (HappySupport 2026)
          last quarter customers    | no reason given: here €100 (1)
          segment Nobody customers  | There is no segment “Nobody”
          size 40 customers         | Customers 1 Oct 2026 to 22 Nov 2026: size under 50
          renewals last quarter     | Renewed on time: here 0
          plan                      | No plan is in force
          help                      | “/metrics” says what customers pay a month
          how                       | Net retention: what the customers of the opening pay
          next week                 | I do not know the period “next week”
          fiscal ytd                | Revenue 1 Jan 2026 to 22 Nov 2026
          """)
  void periodsPartsAndConditionsAreTyped(String typed, String says) {
    assertThat(workspace.reply(metrics(typed))).contains(says);
  }

  @Test
  void fiscalPeriodsAreThoseOfThePlanInForce() {
    workspace.plan(new RevenuePlan(2, .1, Map.of(), .02, List.of(), Optional.empty()));

    assertThat(workspace.reply(metrics("FQ2"))).contains("Revenue 1 May 2026 to 31 Jul 2026");
  }

  /// A tenth a year is 2.6 % of a quarter; nobody was a customer in the year before 2026.
  @Test
  void aPlanInForceStandsBesideEveryReport() {
    workspace.plan(
        new RevenuePlan(
            1,
            .1,
            Map.of(),
            .02,
            List.of(new MonthlyCost(YearMonth.parse("2026-01"), 10_000, 1_000)),
            Optional.of(LocalDate.parse("2026-01-01"))));

    for (var typed : List.of("last quarter", "plan last quarter")) {
      assertThat(workspace.reply(metrics(typed)))
          .contains("Planned to churn: here €26")
          .contains("Expected CMRR, locked: here €974", "with add-ons: here €1,074")
          .contains("Actual: the opening pays: here €1,000")
          .contains("Terminal rate: here - of customers, - of revenue");
    }
  }

  private void book(AccountLog story) {
    workspace.book(AccountStateBuilder.of(story, SlackWorkspaceFixture.TODAY));
  }

  private static RecordedSlackRequest metrics(String typed) {
    return RecordedSlackRequest.recorded("health-command")
        .with("/health", "/metrics")
        .typing(typed);
  }
}
