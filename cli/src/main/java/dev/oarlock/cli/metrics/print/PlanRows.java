package dev.oarlock.cli.metrics.print;

import static dev.oarlock.cli.metrics.print.MetricCell.percent;

import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.SegmentPlan;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The plan beside the periods as rows: a name, then a value for each period.
record PlanRows(Currency currency, List<PlanComparison> periods) {
  List<List<String>> all() {
    return List.of(
        row("Planned to churn", it -> money(it.expected().plannedLoss())),
        row("of it unavoidable", it -> money(it.unavoidable())),
        row("Lost of the opening", it -> money(it.lost())),
        row("Expected CMRR, locked", it -> money(it.expected().locked())),
        row("Expected CMRR, with add-ons", it -> money(it.expected().rebased())),
        row("What the opening pays at the end", it -> money(it.actual())),
        row("Since the start: expected, locked", it -> money(it.sinceStart().locked())),
        row("Since the start: based anew", it -> money(it.sinceStart().rebased())),
        row("CAC ratio", it -> ratio(it.economics().cacRatio())),
        row("CRC ratio", it -> ratio(it.economics().crcRatio())),
        row("LTV net of CAC", this::lifetimeValue));
  }

  /// Of one segment.
  static List<List<String>> of(Currency currency, List<SegmentPlan> periods) {
    return List.of(
        row("Planned to churn", periods, currency, it -> it.expected().plannedLoss()),
        row("Lost of the opening", periods, currency, SegmentPlan::lost),
        row("Expected CMRR, locked", periods, currency, it -> it.expected().locked()),
        row("Expected CMRR, with add-ons", periods, currency, it -> it.expected().rebased()),
        row("What the opening pays at the end", periods, currency, SegmentPlan::actual));
  }

  private static List<String> row(
      String name,
      List<SegmentPlan> periods,
      Currency currency,
      ToLongFunction<SegmentPlan> value) {
    var amounts = periods.stream().map(it -> MetricCell.money(value.applyAsLong(it), currency));
    return Stream.concat(Stream.of(name), amounts).toList();
  }

  /// One value for all periods, so in the first column.
  static List<List<String>> of(Optional<TerminalRate> terminal, int columns) {
    return terminal
        .map(it -> {
          var year = "Terminal rate, " + it.period().from() + " to " + it.period().to() + ", ";
          return List.of(
              first(year + "units", percent(it.unitChurn()), columns),
              first(year + "dollars", percent(it.dollarChurn()), columns));
        })
        .orElseGet(() -> List.of(first("Terminal rate", "not known: no actingSince", columns)));
  }

  private static List<String> first(String name, String value, int columns) {
    var row = new ArrayList<>(List.of(name, value));
    for (int i = 1; i < columns; i++) {
      row.add("");
    }
    return row;
  }

  private List<String> row(String name, Function<PlanComparison, String> value) {
    var row = new ArrayList<String>();
    row.add(name);
    periods.forEach(period -> row.add(value.apply(period)));
    return row;
  }

  private String money(long minor) {
    return MetricCell.money(minor, currency);
  }

  private String lifetimeValue(PlanComparison of) {
    return of.lifetimeValue().isEmpty() ? "-" : money(Math.round(of.lifetimeValue().getAsDouble()));
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", ratio.getAsDouble());
  }
}
