package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.revenue.metric.AnnualizedRate;
import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.text.forecast.ShareText;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What stayed of those who were customers at the start: each ratio, period by period.
record RetentionTable(RevenueReport report) {
  /// Each ratio of each period; of one period also by month and year, beside what others report.
  FigureTable table() {
    return report.periods().size() == 1
        ? ratios(report.periods().getFirst())
        : new FigureTable(
            text("*Retention of who was a customer at the start*"),
            List.of(
                text("From"),
                text("gross"),
                text("net"),
                text("logo"),
                text("unit churn"),
                text("dollar churn")),
            report.periods().stream().map(RetentionTable::ratioRow).toList());
  }

  private static List<String> ratioRow(RevenueWaterfall it) {
    return List.of(
        it.period().from().toString(),
        ShareText.percent(it.grossRetention()),
        ShareText.percent(it.netRetention()),
        ShareText.percent(it.logoRetention()),
        ShareText.percent(it.unitChurn()),
        ShareText.percent(it.dollarChurn()));
  }

  private FigureTable ratios(RevenueWaterfall it) {
    return new FigureTable(
        text("*Retention of who was a customer at the start*"),
        List.of("", text("here"), text("a month"), text("a year"), text("others")),
        List.of(
            staying(it, MetricDefinition.GROSS_RETENTION, it.grossRetention()),
            staying(it, MetricDefinition.NET_RETENTION, it.netRetention()),
            staying(it, MetricDefinition.LOGO_RETENTION, it.logoRetention()),
            growing(it),
            staying(it, MetricDefinition.ACCOUNT_WALLET, it.accountWallet()),
            staying(it, MetricDefinition.PRODUCT_WALLET, it.productWallet()),
            leaving(it, MetricDefinition.UNIT_CHURN, it.unitChurn()),
            leaving(it, MetricDefinition.DOLLAR_CHURN, it.dollarChurn())));
  }

  private static List<String> staying(
      RevenueWaterfall of, MetricDefinition metric, OptionalDouble share) {
    return row(
        metric,
        share,
        map(share, it -> AnnualizedRate.monthly(it, of.period())),
        map(share, it -> AnnualizedRate.yearly(it, of.period())));
  }

  private static List<String> leaving(
      RevenueWaterfall of, MetricDefinition metric, OptionalDouble share) {
    return row(
        metric,
        share,
        map(share, it -> 1 - AnnualizedRate.monthly(1 - it, of.period())),
        map(share, it -> 1 - AnnualizedRate.yearly(1 - it, of.period())));
  }

  /// Growth on growth, as what stays is less of less.
  private static List<String> growing(RevenueWaterfall of) {
    var share =
        of.opening() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) of.expansion() / of.opening());
    return row(
        MetricDefinition.EXPANSION,
        share,
        map(share, it -> AnnualizedRate.monthly(1 + it, of.period()) - 1),
        map(share, it -> AnnualizedRate.yearly(1 + it, of.period()) - 1));
  }

  private static List<String> row(
      MetricDefinition metric, OptionalDouble here, OptionalDouble month, OptionalDouble year) {
    return List.of(
        text(metric.title()),
        ShareText.percent(here),
        ShareText.percent(month),
        ShareText.percent(year),
        said(metric.others()));
  }

  private static OptionalDouble map(OptionalDouble share, Function<Double, Double> change) {
    return share.isEmpty() ? share : OptionalDouble.of(change.apply(share.getAsDouble()));
  }
}
