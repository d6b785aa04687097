package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;
import static dev.oarlock.slack.view.metric.PeriodColumns.number;
import static dev.oarlock.slack.view.metric.PeriodColumns.percent;

import dev.oarlock.domain.portfolio.customer.CustomerReport;
import dev.oarlock.domain.portfolio.customer.LossBreakdown.LostRevenue;
import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.FigureTable;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What is to be said of customers beside their revenue: surveys, value, prices, sizes, and losses
/// with their reasons, in the words of the picklist in force.
public final class CustomerReportView {
  private static final int MOST_REASONS = 20;

  private CustomerReportView() {}

  public static Card of(
      List<CustomerReport> periods, ReportScope scope, Currency currency, ReasonCatalog reasons) {
    return Card.titled(RevenueReportView.title(text("Customers"), scope))
        .with(experience(periods, currency))
        .with(prices(periods, currency))
        .with(losses(periods, currency, reasons))
        .buttons(
            new CardButton(
                RevenueReportView.MEANING,
                text("What the numbers mean"),
                RevenueReportView.MEANING))
        .smallPrint(
            text(
                "Of who paid in this time, as known last night, in {0} a month. Answers older than"
                    + " a year are not kept.",
                currency.getCurrencyCode()));
  }

  private static FigureTable experience(List<CustomerReport> periods, Currency currency) {
    return new PeriodColumns<>(periods, currency)
        .row(MetricDefinition.NPS, it -> number("%.0f", it.surveys().netPromoterScore()))
        .row(text("of answers"), it -> Integer.toString(it.surveys().nps().size()))
        .row(MetricDefinition.CSAT, it -> percent(it.surveys().satisfied()))
        .row(text("of answers"), it -> Integer.toString(it.surveys().csat().size()))
        .row(MetricDefinition.CES, it -> number("%.1f", it.surveys().ease()))
        .row(text("of answers"), it -> Integer.toString(it.surveys().ces().size()))
        .row(MetricDefinition.TIME_TO_VALUE, it -> days(it.value().medianDays()))
        .row(text("had first value"), it -> Long.toString(it.value().reached()))
        .row(text("wait for it at the end"), it -> Long.toString(it.value().waiting()))
        .table(text("*What they say, and how soon they have value*"), CustomerReport::period);
  }

  private static FigureTable prices(List<CustomerReport> periods, Currency currency) {
    var columns = new PeriodColumns<>(periods, currency);
    return columns
        .row(MetricDefinition.DISCOUNT, it -> percent(it.prices().discount()))
        .row(MetricDefinition.FIRST_RENEWALS, it -> Long.toString(it.firstRenewals().contracts()))
        .row(text("discount before"), it -> percent(it.firstRenewals().before().discount()))
        .row(text("discount after"), it -> percent(it.firstRenewals().after().discount()))
        .row(text("Customers of three years"), it -> Long.toString(it.sizes().customers()))
        .row(text("of them left"), it -> Long.toString(it.sizes().left()))
        .row(text("Contract size, first"), it -> columns.money(it.sizes().first()))
        .row(text("three years later"), it -> columns.money(it.sizes().afterThreeYears()))
        .row(MetricDefinition.CONTRACT_SIZE, it -> percent(it.sizes().ratio()))
        .table(text("*Discounts and contract sizes*"), CustomerReport::period);
  }

  private static FigureTable losses(
      List<CustomerReport> periods, Currency currency, ReasonCatalog reasons) {
    var columns = new PeriodColumns<>(periods, currency);
    columns
        .row(text("Lost"), it -> lost(columns, it.losses().total()))
        .row(text("avoidable"), it -> lost(columns, it.losses().avoidable()))
        .row(text("unavoidable"), it -> lost(columns, it.losses().unavoidable()))
        .row(text("no reason given"), it -> lost(columns, it.losses().unexplained()));
    largest(periods)
        .forEach(code ->
            columns.row(
                reasons.text(code),
                it ->
                    Optional.ofNullable(it.losses().byReason().get(code))
                        .map(lost -> lost(columns, lost))
                        .orElse("-")));
    return columns.table(text("*Lost, and why*"), CustomerReport::period);
  }

  /// The reasons of most revenue first.
  private static List<String> largest(List<CustomerReport> periods) {
    var sums = new TreeMap<String, Long>();
    periods.forEach(period ->
        period
            .losses()
            .byReason()
            .forEach((code, lost) -> sums.merge(code, lost.amount(), Long::sum)));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String lost(PeriodColumns<CustomerReport> columns, LostRevenue lost) {
    return columns.money(lost.amount()) + " (" + lost.losses() + ")";
  }

  private static String days(OptionalDouble days) {
    return days.isEmpty() ? "-" : text("{0} days", figure("%.0f", days.getAsDouble()));
  }
}
