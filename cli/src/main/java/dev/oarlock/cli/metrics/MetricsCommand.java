package dev.oarlock.cli.metrics;

import dev.oarlock.aws.store.digest.DigestRecount;
import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.aws.store.plan.PlanStore.AppliedPlan;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.PeriodOptions;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.metrics.print.MetricsCsv;
import dev.oarlock.cli.metrics.print.MetricsExtras;
import dev.oarlock.cli.metrics.print.MetricsJson;
import dev.oarlock.cli.metrics.print.MetricsText;
import dev.oarlock.cli.plan.PlanFile;
import dev.oarlock.cli.plan.RatesFile;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.domain.revenue.slice.SliceMatch;
import dev.oarlock.slack.text.forecast.SliceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock metrics`: the waterfall of monthly revenue and retention, period by period, from what
/// was booked.
@Command(
    name = "metrics",
    description = "Prints monthly revenue (CMRR), what moved it, and retention, by period.")
public final class MetricsCommand extends CliCommand {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /// Ten years of months.
  private static final int MOST_PERIODS = 120;

  @Mixin private final PeriodOptions period = new PeriodOptions();

  @Option(
      names = "--every",
      paramLabel = "month|quarter|year",
      description = "how long a period is (default: quarter)")
  private PeriodLength length = PeriodLength.QUARTER;

  @Option(
      names = "--view",
      paramLabel = "corrected|reported",
      description = "as known now, or as it was when each month was closed (default: corrected)")
  private RevenueView view = RevenueView.CORRECTED;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "split by segment, industry, region, size, tenure, channel, product, csm or cohort")
  private @Nullable RevenueDimension by;

  @Option(
      names = "--recount",
      description = "count everything anew from all accounts and compare; 1 if anything differs")
  private boolean recount;

  @Option(names = "--explain", description = "print what each number means, and no report")
  private boolean explain;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description =
          "the base currency and what others are worth in it, as YAML, instead of those in force")
  private @Nullable Path rates;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description =
          "planned churn, costs and the fiscal year, as YAML, instead of the plan in force")
  private @Nullable Path plan;

  @Option(
      names = "--renewals",
      description = "add what was due for renewal in each period (reads every account)")
  private boolean renewals;

  @Option(
      names = "--customers",
      description =
          "add surveys, time to first value, discounts, contract sizes and losses with their"
              + " reasons (reads every account)")
  private boolean ofCustomers;

  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--csv", description = "print the result as CSV")
  private boolean csv;

  @ArgGroup(exclusive = false, heading = "Which customers:%n")
  private CustomerFilter filter = new CustomerFilter();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    if (explain) {
      out().print(MetricsText.meanings());
      out().flush();
      return 0;
    }
    try (var table = where.open()) {
      return recount ? recount(table) : report(table);
    } catch (ExchangeRates.MissingRate missing) {
      return fail(
          "There is " + missing.getMessage() + ": give rates with --rates FILE (metrics --help).");
    }
  }

  private int recount(InstanceTable table) {
    var booked =
        RevenuePortfolio.booked(
            table, new RevenuePeriod(FIRST, table.today()), RevenueView.CORRECTED);
    var accounts = new HashSet<>(table.accounts());
    var known = booked.stream().filter(it -> accounts.contains(it.account())).toList();
    if (known.size() < booked.size()) {
      err()
          .println(
              booked.size()
                  - known.size()
                  + " accounts are booked that the directory does not have: they were erased.");
    }
    var compared = LedgerRecount.of(known, RevenuePortfolio.recounted(table, err()::println));
    out().print(compared.text());
    var digest = DigestRecount.of(DigestSource.of(table.appContext(err()::println), "metrics"));
    out().print(LedgerRecount.text(digest.differences()));
    out().flush();
    return compared.differences().isEmpty() && digest.differences().isEmpty() ? 0 : 1;
  }

  private int report(InstanceTable table) {
    var last = period.last(table.today());
    var applied = table.plans().load();
    var planned =
        Optional.ofNullable(plan).map(file -> PlanFile.read(required(file))).or(applied::plan);
    var first = period.first(planned.map(it -> it.fiscalYear(last)).orElse(last.withDayOfYear(1)));
    if (last.isBefore(first)) {
      return fail("--from " + first + " is after --to " + last + ": swap them.");
    }
    if (first.isAfter(table.today())) {
      return fail("--from " + first + " is ahead: it is " + table.today() + " there.");
    }
    var count = new RevenuePeriod(first, last).count(length);
    if (count > MOST_PERIODS) {
      return fail(
          "From %s to %s there are %d periods, and one report has at most %d: give other days, or a"
                  .formatted(first, last, count, MOST_PERIODS)
              + " longer --every.");
    }
    if (last.isAfter(table.today())) {
      err().println("Orders that take effect after " + table.today() + " are left out.");
    }
    var typed =
        new ReportScope(
            new RevenuePeriod(first, last), length, filter.asked(), Optional.ofNullable(by));
    var customers = RevenuePortfolio.booked(table, typed.whole(), view);
    return switch (RevenuePortfolio.find(table, typed, customers)) {
      case SliceMatch.UnknownSlice unknown ->
          fail(SliceText.missing(unknown, name -> "'" + name + "'"));
      case SliceMatch.KnownSlices slices -> report(table, typed.of(slices), customers, planned);
    };
  }

  private int report(
      InstanceTable table,
      ReportScope scope,
      List<CustomerRevenue> customers,
      Optional<RevenuePlan> planned) {
    var exchange = exchange(customers, table.plans().load());
    var report = RevenueReport.of(customers, scope, exchange);
    CustomerFilter.unmatched(scope, customers).ifPresent(err()::println);
    var reading = new ExtrasReading(table, scope, customers, exchange);
    var more = reading.of(planned, view, new ExtrasReading.WantedExtras(renewals, ofCustomers));
    out().print(text(report, more));
    out().flush();
    return 0;
  }

  private ExchangeRates exchange(List<CustomerRevenue> customers, AppliedPlan applied) {
    return Optional.ofNullable(rates)
        .map(file -> RatesFile.read(required(file)))
        .or(applied::rates)
        .orElseGet(() -> ExchangeRates.only(RevenueReport.mainCurrency(customers)));
  }

  private String text(RevenueReport report, MetricsExtras more) {
    if (json.isSet()) {
      return MetricsJson.of(report, more);
    }
    return csv ? MetricsCsv.of(report, more) : MetricsText.of(report, more);
  }
}
