package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.command.RevenueQuestion.AskedReport;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.forecast.ShareText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A report of revenue: what it came to, the waterfall, and retention beside what others report.
public final class RevenueReportView {
  /// The button that says what the numbers mean.
  public static final String MEANING = "metrics.meaning";

  /// The buttons that show another section of the same; the value is what was typed.
  public static final String RENEWALS = "metrics.renewals";

  public static final String CUSTOMERS = "metrics.customers";

  private final RevenueReport report;
  private final ReportScope scope;
  private final RevenueView view;

  private RevenueReportView(RevenueReport report, ReportScope scope, RevenueView view) {
    this.report = report;
    this.scope = scope;
    this.view = view;
  }

  public static Card of(RevenueReport report, AskedReport asked, List<FigureTable> plan) {
    var typed = asked.typed().isEmpty() ? "this quarter" : asked.typed();
    return new RevenueReportView(report, asked.scope(), asked.view()).card(typed, plan);
  }

  /// The plan alone.
  public static Card ofPlan(ReportScope scope, List<FigureTable> plan) {
    return Card.titled(title(text("Plan"), scope))
        .then(plan)
        .buttons(new CardButton(MEANING, text("What the numbers mean"), MEANING));
  }

  private Card card(String typed, List<FigureTable> plan) {
    var tables = new MetricTables(report);
    return Card.titled(title())
        .say(summary())
        .with(MovementChart.of(report))
        .with(tables.waterfall())
        .with(new RetentionTable(report).table())
        .then(plan)
        .then(tables.parts(scope.by()))
        .buttons(
            new CardButton(MEANING, text("What the numbers mean"), MEANING),
            new CardButton(RENEWALS, text("Renewals"), typed),
            new CardButton(CUSTOMERS, text("Customers"), typed))
        .smallPrint(smallPrint());
  }

  private String title() {
    return title(text("Revenue"), scope);
  }

  /// `Renewals 1 Jul 2026 to 30 Sep 2026: segment Enterprise`.
  public static String title(String what, ReportScope scope) {
    var whole = scope.whole();
    return text(
        "{0} {1} to {2}{3}", what, DayText.of(whole.from()), DayText.of(whole.to()), asked(scope));
  }

  private static String asked(ReportScope scope) {
    return scope.only().isEmpty()
        ? ""
        : scope.only().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey().word() + " " + each.getValue())
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private String summary() {
    var opening = report.periods().getFirst().opening();
    var closing = report.periods().getLast().closing();
    if (opening == 0 && closing == 0) {
      return nothing();
    }
    var changed = closing - opening;
    return text(
        "*{0}* → *{1}* a month{2}. {3}",
        money(opening),
        money(closing),
        opening == 0 ? "" : " (" + percent((double) changed / opening) + ")",
        customers());
  }

  private String nothing() {
    return scope.only().isEmpty()
        ? text("Nobody paid anything in this time.")
        : text("Nobody who paid in this time is of {0}.", Mrkdwn.escape(asked(scope).substring(2)));
  }

  private String customers() {
    var first = report.periods().getFirst().retention().customersOpening();
    var last = report.periods().getLast().retention().customersClosing();
    return text("{0 customer} at the start, {1} at the end.", first, last);
  }

  private String money(long minor) {
    return MoneyText.of(MultiCurrencyAmount.of(new Money(minor, report.currency())));
  }

  private static String percent(double share) {
    return ShareText.signed(share);
  }

  private String smallPrint() {
    var seen =
        switch (view) {
          case CORRECTED -> text("As known now");
          case REPORTED -> text("As it was when each month was closed");
        };
    return text(
        "{0}, in {1} a month. Others: each with who says so and of which year; sources"
            + " disagree.{2}",
        seen, report.currency().getCurrencyCode(), parts());
  }

  private String parts() {
    return scope.by().filter(by -> by != RevenueDimension.PRODUCT).isPresent()
            || !scope.only().isEmpty()
        ? text(" Customers are sorted by what they are today.")
        : "";
  }
}
