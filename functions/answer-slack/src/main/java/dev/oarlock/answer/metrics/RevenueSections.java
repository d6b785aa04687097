package dev.oarlock.answer.metrics;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.aws.store.plan.PlanStore.AppliedPlan;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.portfolio.customer.CustomerReport;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.metric.SegmentPlan;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.report.RevenueSlices;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.command.RevenueQuestion.AskedReport;
import dev.oarlock.slack.command.RevenueQuestion.ReportSection;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.metric.CustomerReportView;
import dev.oarlock.slack.view.metric.DueRenewalsView;
import dev.oarlock.slack.view.metric.PlanTable;
import dev.oarlock.slack.view.metric.RevenueReportView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sections of one report, each from the same customers, rates and plan.
final class RevenueSections {
  private final RevenueAnswers answers;
  private final AskedReport asked;
  private final List<CustomerRevenue> customers;
  private final AppliedPlan applied;
  private final ExchangeRates rates;

  RevenueSections(RevenueAnswers answers, AskedReport asked, List<CustomerRevenue> customers) {
    this.answers = answers;
    this.asked = asked;
    this.customers = List.copyOf(customers);
    this.applied = answers.plans().load();
    this.rates =
        applied.rates().orElseGet(() -> ExchangeRates.only(RevenueReport.mainCurrency(customers)));
  }

  Card card() {
    return switch (asked.section()) {
      case REVENUE ->
          RevenueReportView.of(RevenueReport.of(customers, scope(), rates), asked, plan());
      case PLAN -> ofPlan();
      case RENEWALS -> DueRenewalsView.of(renewals(), scope(), rates.base());
      case SAVES -> answers.saves(scope());
      case CUSTOMERS ->
          CustomerReportView.of(
              customers(records()), scope(), rates.base(), answers.reasons().load());
    };
  }

  private List<CustomerReport> customers(List<CustomerRecord> records) {
    return periods().stream().map(it -> CustomerReport.of(records, it, rates)).toList();
  }

  private Card ofPlan() {
    var tables = plan();
    return tables.isEmpty()
        ? ErrorView.unclear(
            text(
                "No plan is in force. `./oarlock plan apply FILE` takes one: planned churn,"
                    + " costs and the fiscal year."))
        : RevenueReportView.ofPlan(scope(), tables);
  }

  private ReportScope scope() {
    return asked.scope();
  }

  private List<RevenuePeriod> periods() {
    return scope().whole().every(scope().length());
  }

  /// The plan is by segment; each is shown where that is what was asked for.
  private List<FigureTable> plan() {
    return applied.plan().map(this::plan).orElseGet(List::of);
  }

  private List<FigureTable> plan(RevenuePlan plan) {
    var segment = Optional.of(RevenueDimension.SEGMENT);
    var scope = new ReportScope(scope().whole(), scope().length(), scope().only(), segment);
    var bySegment = RevenueReport.of(customers, scope, rates);
    var whole = PlanTable.of(PlanComparison.of(bySegment, plan), terminal(plan), rates.base());
    var parts =
        asked.section() == ReportSection.PLAN || scope().by().equals(segment)
            ? PlanTable.ofSegments(
                SegmentPlan.of(bySegment, plan), periods().getLast(), rates.base())
            : Optional.<FigureTable>empty();
    return Stream.of(whole, parts).flatMap(Optional::stream).toList();
  }

  private Optional<TerminalRate> terminal(RevenuePlan plan) {
    return plan.actingSince().map(this::terminal);
  }

  private TerminalRate terminal(LocalDate acted) {
    var year = TerminalRate.yearBefore(acted);
    var then = new ReportScope(year, PeriodLength.YEAR, scope().only(), Optional.empty());
    var customersThen = answers.revenue().read(year, asked.view());
    return TerminalRate.of(RevenueReport.of(customersThen, then, rates).periods().getFirst());
  }

  private List<RenewalSummary> renewals() {
    var all = records().stream().flatMap(it -> it.renewals().stream()).toList();
    return periods().stream().map(it -> RenewalSummary.of(all, it, rates)).toList();
  }

  /// What was kept of those whom the report is about.
  private List<CustomerRecord> records() {
    var ids =
        RevenueSlices.only(scope().only(), customers, scope().whole().from()).stream()
            .map(CustomerRevenue::account)
            .collect(Collectors.toSet());
    return answers.kept().customers().stream().filter(it -> ids.contains(it.account())).toList();
  }
}
