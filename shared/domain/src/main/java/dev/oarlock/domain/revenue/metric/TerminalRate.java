package dev.oarlock.domain.revenue.metric;

import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// A company's own terminal rate: how much churned a year before anybody acted against it. What is
/// lost less today is what acting is worth.
public record TerminalRate(
    RevenuePeriod period, OptionalDouble unitChurn, OptionalDouble dollarChurn) {
  /// The year before somebody first acted on a day.
  public static RevenuePeriod yearBefore(LocalDate acted) {
    return new RevenuePeriod(acted.minusYears(1), acted.minusDays(1));
  }

  /// Of that year; empty where there was no customer when it began.
  public static TerminalRate of(RevenueWaterfall before) {
    return new TerminalRate(
        before.period(),
        yearly(before.logoRetention(), before.period()),
        yearly(before.grossRetention(), before.period()));
  }

  private static OptionalDouble yearly(OptionalDouble staying, RevenuePeriod period) {
    return staying.isEmpty()
        ? staying
        : OptionalDouble.of(1 - AnnualizedRate.yearly(staying.getAsDouble(), period));
  }
}
