package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.text;
import static dev.oarlock.slack.view.metric.PeriodColumns.number;
import static dev.oarlock.slack.view.metric.PeriodColumns.percent;

import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.text.DayText;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Plan, expected and actual, what customers cost and bring, and what churned before anybody acted.
public final class PlanTable {
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
