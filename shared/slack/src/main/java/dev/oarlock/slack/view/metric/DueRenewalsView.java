package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.view.metric.PeriodColumns.percent;

import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import java.util.Currency;
import java.util.List;

/// What was due for renewal, when it was signed, and what of it was lost.
public final class DueRenewalsView {
  private DueRenewalsView() {}

  public static Card of(List<RenewalSummary> periods, ReportScope scope, Currency currency) {
    var columns = new PeriodColumns<>(periods, currency);
    columns.row("Due and decided", it -> columns.money(it.due()));
    for (var timing : RenewalTiming.values()) {
      columns.row(name(timing), it -> Long.toString(it.count(timing)));
    }
    columns
        .row("Not paid any more", it -> columns.money(it.lost()))
        .row("Unit churn of renewable", it -> percent(it.unitChurn()))
        .row("Dollar churn of renewable", it -> percent(it.dollarChurn()))
        .row(MetricDefinition.SIGNED_AHEAD, it -> percent(it.signedAhead()));
    return Card.titled(RevenueReportView.title("Renewals", scope))
        .with(columns.table("*What was due for renewal*", RenewalSummary::period))
        .buttons(
            new CardButton(
                RevenueReportView.MEANING, "What the numbers mean", RevenueReportView.MEANING))
        .smallPrint(
            "Of who paid in this time, as known last night, in "
                + currency.getCurrencyCode()
                + " a month. Early ones are in the period in which they were due, late ones in"
                + " that in which they were signed.");
  }

  private static String name(RenewalTiming timing) {
    return switch (timing) {
      case EARLY -> "Renewed early";
      case ON_TIME -> "Renewed on time";
      case LATE -> "Renewed late";
      case AUTOMATIC -> "Renewed by itself";
      case LOST -> "Not renewed";
      case OPEN -> "Overdue, open";
    };
  }
}
