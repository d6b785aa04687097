package dev.oarlock.cli.metrics;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.DayConverter;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock metrics`: the waterfall of monthly revenue and retention, period by period.
@Command(
    name = "metrics",
    description = "Prints monthly revenue (CMRR), what moved it, and retention, by period.")
public final class MetricsCommand extends CliCommand {
  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the first day (default: 1 January of the year of the last day)")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the last day (default: today there)")
  private @Nullable LocalDate to;

  @Option(
      names = "--every",
      paramLabel = "month|quarter|year",
      description = "how long a period is (default: quarter)")
  private PeriodLength length = PeriodLength.QUARTER;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description = "the base currency and what others are worth in it, as YAML")
  private @Nullable Path rates;

  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--csv", description = "print the result as CSV")
  private boolean csv;

  @ArgGroup(exclusive = false, heading = "Which customers:%n")
  private CustomerFilter filter = new CustomerFilter();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var last = Optional.ofNullable(to).orElse(table.today());
      var first = Optional.ofNullable(from).orElse(last.withDayOfYear(1));
      if (last.isBefore(first)) {
        return fail("--from " + first + " is after --to " + last + ": swap them.");
      }
      if (last.isAfter(table.today())) {
        err().println("Orders that take effect after " + table.today() + " are left out.");
      }
      out().print(report(table, new RevenuePeriod(first, last)));
      out().flush();
      return 0;
    } catch (ExchangeRates.MissingRate missing) {
      return fail(
          "There is " + missing.getMessage() + ": give rates with --rates FILE (metrics --help).");
    }
  }

  private String report(InstanceTable table, RevenuePeriod whole) {
    var portfolio = RevenuePortfolio.read(table, filter::accepts, err()::println);
    var exchange =
        Optional.ofNullable(rates)
            .map(file -> RatesFile.read(required(file)))
            .orElseGet(() -> ExchangeRates.only(portfolio.mainCurrency()));
    List<RevenueWaterfall> periods =
        whole.every(length).stream()
            .map(period -> RevenueWaterfall.of(portfolio.customers(), period, exchange))
            .toList();
    if (json.isSet()) {
      return MetricsJson.of(exchange.base(), periods);
    }
    return csv ? MetricsCsv.of(exchange.base(), periods) : MetricsText.of(exchange.base(), periods);
  }
}
