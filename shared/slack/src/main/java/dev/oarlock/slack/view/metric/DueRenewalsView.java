package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.text;
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
    columns.row(text("Due and decided"), it -> columns.money(it.due()));
    for (var timing : RenewalTiming.values()) {
      columns.row(name(timing), it -> Long.toString(it.count(timing)));
    }
    columns
        .row(text("Overdue and open, a month"), it -> columns.money(it.open()))
        .row(text("Not paid any more"), it -> columns.money(it.lost()))
        .row(text("Unit churn of renewable"), it -> percent(it.unitChurn()))
        .row(text("Dollar churn of renewable"), it -> percent(it.dollarChurn()))
        .row(MetricDefinition.SIGNED_AHEAD, it -> percent(it.signedAhead()));
    return Card.titled(RevenueReportView.title(text("Renewals"), scope))
        .with(columns.table(text("*What was due for renewal*"), RenewalSummary::period))
        .buttons(
            new CardButton(
                RevenueReportView.MEANING,
                text("What the numbers mean"),
                RevenueReportView.MEANING))
        .smallPrint(
            text(
                "Of who paid in this time, as known last night, in {0} a month. Early ones are in"
                    + " the period in which they were due, late ones in that in which they were"
                    + " signed.",
                currency.getCurrencyCode()));
  }

  private static String name(RenewalTiming timing) {
    return switch (timing) {
      case EARLY -> text("Renewed early");
      case ON_TIME -> text("Renewed on time");
      case LATE -> text("Renewed late");
      case AUTOMATIC -> text("Renewed by itself");
      case LOST -> text("Not renewed");
      case OPEN -> text("Overdue, open");
    };
  }
}
