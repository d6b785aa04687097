package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.metric.AnnualizedRate;
import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.RevenueCategoryText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The figures of a report: of one period line by line, of several a period a line.
record MetricTables(RevenueReport report) {
  private static final int MOST_PARTS = 20;
  private static final double HUNDRED = 100;

  FigureTable waterfall() {
    return report.periods().size() == 1 ? lines(report.periods().getFirst()) : periods();
  }

  private FigureTable lines(RevenueWaterfall waterfall) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            text("Opening"),
            money(waterfall.opening()),
            Long.toString(waterfall.retention().customersOpening())));
    Arrays.stream(RevenueCategory.values())
        .filter(category -> waterfall.movement(category) != 0)
        .map(category ->
            List.of(
                EnglishPhrases.capitalize(RevenueCategoryText.of(category)),
                money(waterfall.movement(category)),
                Long.toString(waterfall.count(category))))
        .forEach(rows::add);
    rows.add(
        List.of(
            text("Closing"),
            money(waterfall.closing()),
            Long.toString(waterfall.retention().customersClosing())));
    return new FigureTable(
        text("*Waterfall*"), List.of("", text("a month"), text("customers")), rows);
  }

  private FigureTable periods() {
    return new FigureTable(
        text("*Waterfall*"),
        List.of(
            text("From"),
            text("opening"),
            text("gained"),
            text("lost"),
            text("other"),
            text("closing")),
        report.periods().stream()
            .map(it ->
                List.of(
                    it.period().from().toString(),
                    money(it.opening()),
                    money(gained(it)),
                    money(lost(it)),
                    money(it.closing() - it.opening() - gained(it) - lost(it)),
                    money(it.closing())))
            .toList());
  }

  /// New, won back, add-ons and upgrades.
  static long gained(RevenueWaterfall waterfall) {
    return sum(waterfall, MovementKind.GAIN);
  }

  /// Cancellations, product churn, downgrades and archives, below zero.
  static long lost(RevenueWaterfall waterfall) {
    return sum(waterfall, MovementKind.LOSS);
  }

  private static long sum(RevenueWaterfall waterfall, MovementKind kind) {
    return Arrays.stream(RevenueCategory.values())
        .filter(category -> MovementKind.of(category) == kind)
        .mapToLong(waterfall::movement)
        .sum();
  }

  private enum MovementKind {
    GAIN,
    LOSS,
    OTHER;

    static MovementKind of(RevenueCategory category) {
      return switch (category) {
        case NEW, WON_BACK, ADD_ON, UPGRADE_QUANTITY, UPGRADE_PRICE -> GAIN;
        case DOWNGRADE_QUANTITY, DOWNGRADE_PRICE, PRODUCT_CHURN, CANCELLATION, ARCHIVE -> LOSS;
        case RENEWAL, DISCOUNT, UNEXPLAINED -> OTHER;
      };
    }
  }

  /// Each ratio of each period; of one period also by month and year, beside what others report.
  FigureTable retention() {
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
            report.periods().stream().map(MetricTables::ratioRow).toList());
  }

  private static List<String> ratioRow(RevenueWaterfall it) {
    return List.of(
        it.period().from().toString(),
        percent(it.grossRetention()),
        percent(it.netRetention()),
        percent(it.logoRetention()),
        percent(it.unitChurn()),
        percent(it.dollarChurn()));
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
        text(metric.title()), percent(here), percent(month), percent(year), said(metric.others()));
  }

  private static OptionalDouble map(OptionalDouble share, Function<Double, Double> change) {
    return share.isEmpty() ? share : OptionalDouble.of(change.apply(share.getAsDouble()));
  }

  /// The largest parts, each over the whole time: by size, or in their own order where they have
  /// one, such as cohorts.
  List<CardElement> parts(Optional<RevenueDimension> by) {
    if (by.isEmpty() || report.parts().isEmpty()) {
      return List.of();
    }
    var dimension = by.get();
    var largest =
        report.overall().entrySet().stream()
            .sorted(Comparator.comparingLong(part -> -size(part.getValue())))
            .limit(MOST_PARTS)
            .sorted(Comparator.comparingInt(part -> dimension.rank(part.getKey())))
            .toList();
    var table =
        new FigureTable(
            report.periods().size() == 1
                ? text("*By {0}*", dimension.word())
                : text("*By {0}*, over the whole time", dimension.word()),
            List.of(
                "",
                text("opening"),
                text("closing"),
                text("gross"),
                text("net"),
                text("logo"),
                text("customers")),
            largest.stream().map(this::part).toList());
    var others = report.parts().size() - largest.size();
    return others == 0
        ? List.of(table)
        : List.of(
            table,
            new SmallPrint(
                text(
                    "{0} smaller parts are not shown; `./oarlock metrics --by {1}` prints all.",
                    others, dimension.word())));
  }

  private static long size(RevenueWaterfall part) {
    return Math.max(part.opening(), part.closing());
  }

  private List<String> part(Map.Entry<String, RevenueWaterfall> named) {
    var part = named.getValue();
    return List.of(
        said(named.getKey()),
        money(part.opening()),
        money(part.closing()),
        percent(part.grossRetention()),
        percent(part.netRetention()),
        percent(part.logoRetention()),
        Long.toString(part.retention().customersClosing()));
  }

  private String money(long minor) {
    return MoneyText.of(new Money(minor, report.currency()));
  }

  static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : figure("%.1f %%", HUNDRED * share.getAsDouble());
  }

  static String signedPercent(double share) {
    return figure("%+.1f %%", HUNDRED * share).replace('-', '−');
  }
}
