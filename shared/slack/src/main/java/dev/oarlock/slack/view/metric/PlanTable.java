package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.text;
import static dev.oarlock.slack.view.metric.PeriodColumns.number;
import static dev.oarlock.slack.view.metric.PeriodColumns.percent;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.SegmentPlan;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Plan, expected and actual, what customers cost and bring, and what churned before anybody acted.
public final class PlanTable {
  private static final int MOST_SEGMENTS = 20;

  private PlanTable() {}

  /// Nothing where no plan is in force.
  public static Optional<FigureTable> of(
      List<PlanComparison> planned, Optional<TerminalRate> terminal, Currency currency) {
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    var columns = new PeriodColumns<>(planned, currency);
    columns
        .row(text("Planned to churn"), it -> columns.money(it.expected().plannedLoss()))
        .row(text("of it unavoidable"), it -> columns.money(it.unavoidable()))
        .row(text("Lost of the opening"), it -> columns.money(it.lost()))
        .row(text("Expected CMRR, locked"), it -> columns.money(it.expected().locked()))
        .row(text("with add-ons"), it -> columns.money(it.expected().rebased()))
        .row(text("Actual: the opening pays"), it -> columns.money(it.actual()))
        .row(text("Since the start, locked"), it -> columns.money(it.sinceStart().locked()))
        .row(text("Since the start, based anew"), it -> columns.money(it.sinceStart().rebased()))
        .row(MetricDefinition.CAC, it -> number("%.2f", it.economics().cacRatio()))
        .row(MetricDefinition.CRC, it -> number("%.2f", it.economics().crcRatio()))
        .row(
            MetricDefinition.LIFETIME_VALUE,
            it ->
                it.lifetimeValue().isEmpty()
                    ? "-"
                    : columns.money(Math.round(it.lifetimeValue().getAsDouble())));
    terminal.ifPresent(rate ->
        columns.row(
            MetricDefinition.TERMINAL_RATE,
            it ->
                it.equals(planned.getFirst())
                    ? text(
                        "{0} of customers, {1} of revenue",
                        percent(rate.unitChurn()), percent(rate.dollarChurn()))
                    : "-"));
    return Optional.of(columns.table(title(terminal), PlanComparison::period));
  }

  /// Each segment in the last period beside its own plan; nothing where there is but one.
  public static Optional<FigureTable> ofSegments(
      Map<String, List<SegmentPlan>> segments, RevenuePeriod last, Currency currency) {
    return segments.size() < 2
        ? Optional.empty()
        : Optional.of(
            new FigureTable(
                text("*Plan by segment* from {0}", DayText.of(last.from())),
                List.of(
                    "",
                    text("opening"),
                    text("planned to churn"),
                    text("lost"),
                    text("expected"),
                    text("pays at the end")),
                segments.entrySet().stream()
                    .limit(MOST_SEGMENTS)
                    .map(each -> row(each.getKey(), each.getValue().getLast(), currency))
                    .toList()));
  }

  private static List<String> row(String segment, SegmentPlan plan, Currency currency) {
    return Stream.concat(
            Stream.of(segment),
            LongStream.of(
                    plan.expected().opening(),
                    plan.expected().plannedLoss(),
                    plan.lost(),
                    plan.expected().rebased(),
                    plan.actual())
                .mapToObj(it -> MoneyText.of(new Money(it, currency))))
        .toList();
  }

  private static String title(Optional<TerminalRate> terminal) {
    return text(
        "*Plan beside actual*{0}",
        terminal
            .map(rate ->
                text(
                    " (terminal rate of {0} to {1})",
                    DayText.of(rate.period().from()), DayText.of(rate.period().to())))
            .orElse(""));
  }
}
