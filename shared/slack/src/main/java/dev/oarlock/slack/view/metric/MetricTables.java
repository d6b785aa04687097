package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.RevenueCategoryText;
import dev.oarlock.slack.text.forecast.ShareText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of a report: of one period line by line, of several a period a line.
record MetricTables(RevenueReport report) {
  private static final int MOST_PARTS = 20;

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
                    money(MovementKind.gained(it)),
                    money(MovementKind.lost(it)),
                    money(
                        it.closing()
                            - it.opening()
                            - MovementKind.gained(it)
                            - MovementKind.lost(it)),
                    money(it.closing())))
            .toList());
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
        ShareText.percent(part.grossRetention()),
        ShareText.percent(part.netRetention()),
        ShareText.percent(part.logoRetention()),
        Long.toString(part.retention().customersClosing()));
  }

  private String money(long minor) {
    return MoneyText.of(new Money(minor, report.currency()));
  }
}
