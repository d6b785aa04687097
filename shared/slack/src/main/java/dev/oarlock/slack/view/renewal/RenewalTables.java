package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.renewal.ProductComparison;
import dev.oarlock.domain.revenue.renewal.ProductComparison.ProductTerms;
import dev.oarlock.domain.revenue.renewal.RevenueReconciliation;
import dev.oarlock.domain.revenue.renewal.UnpackedRenewal;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.FigureTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A renewal as a CFO asks for it: each product in the last term and in this one, and the sums from
/// the one to the other.
record RenewalTables(UnpackedRenewal renewal) {
  private static final int MOST_PRODUCTS = 18;
  private static final int NAME = 24;

  /// What brings most first; what finds no room is summed up, so that the column adds up.
  FigureTable products() {
    var sorted =
        renewal.products().stream()
            .sorted(Comparator.comparingLong(RenewalTables::size).reversed())
            .toList();
    var shown = sorted.size() <= MOST_PRODUCTS + 1 ? sorted.size() : MOST_PRODUCTS;
    var rows = new ArrayList<List<String>>();
    sorted.subList(0, shown).forEach(it -> rows.add(row(it)));
    rows.addAll(rest(sorted.subList(shown, sorted.size())));
    renewal.sums().forEach((currency, sums) -> rows.add(sum(text("total"), sums, currency)));
    return new FigureTable(text("*Last term against this one, a month*"), columns(), rows);
  }

  private static long size(ProductComparison product) {
    return Math.max(product.sums().last(), product.sums().current());
  }

  private static List<String> row(ProductComparison product) {
    var currency = product.currency();
    return List.of(
        name(product),
        quantity(product.last()),
        each(product.last(), currency),
        amount(product.last(), currency),
        quantity(product.current()),
        each(product.current(), currency),
        product.isUnpriced() ? text("not told") : amount(product.current(), currency),
        change(product.sums(), currency));
  }

  static String name(ProductComparison product) {
    var name =
        product.isReplaced()
            ? Mrkdwn.shortened(product.last().orElseThrow().sku(), NAME / 2 - 2)
                + " → "
                + Mrkdwn.shortened(product.current().orElseThrow().sku(), NAME / 2 - 2)
            : product.sku();
    return Mrkdwn.shortened(name, NAME);
  }

  private static String quantity(Optional<ProductTerms> terms) {
    return terms.map(it -> Long.toString(it.quantity())).orElse("");
  }

  /// The price of one, after discount, to the nearest minor unit: the amounts beside it are exact.
  private static String each(Optional<ProductTerms> terms, Currency currency) {
    return terms
        .filter(it -> it.quantity() > 0)
        .map(it ->
            BigDecimal.valueOf(it.net())
                .divide(BigDecimal.valueOf(it.quantity()), 0, RoundingMode.HALF_UP)
                .longValueExact())
        .map(one -> MovementText.plain(one, currency))
        .orElse("");
  }

  private static String amount(Optional<ProductTerms> terms, Currency currency) {
    return terms.map(it -> MovementText.plain(it.net(), currency)).orElse("");
  }

  private static String change(RevenueReconciliation sums, Currency currency) {
    return MovementText.signed(sums.change(), currency);
  }

  private List<List<String>> rest(List<ProductComparison> products) {
    return renewal.sums().keySet().stream()
        .flatMap(currency ->
            products.stream()
                .filter(it -> it.currency().equals(currency))
                .map(ProductComparison::sums)
                .reduce(RevenueReconciliation::plus)
                .map(sums -> sum(text("others"), sums, currency))
                .stream())
        .toList();
  }

  private static List<String> sum(String name, RevenueReconciliation sums, Currency currency) {
    return List.of(
        name,
        "",
        "",
        MovementText.plain(sums.last(), currency),
        "",
        "",
        MovementText.plain(sums.current(), currency),
        change(sums, currency));
  }

  /// From the last term to this one, to the minor unit.
  List<FigureTable> reconciliations() {
    return renewal.sums().entrySet().stream().map(RenewalTables::reconciliation).toList();
  }

  private static FigureTable reconciliation(Map.Entry<Currency, RevenueReconciliation> entry) {
    var currency = entry.getKey();
    var sums = entry.getValue();
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(text("last term"), MovementText.plain(sums.last(), currency)));
    rows.add(
        List.of(
            text("of it renewed like for like"), MovementText.plain(sums.likeForLike(), currency)));
    for (var category : RevenueCategory.values()) {
      if (sums.of(category) != 0) {
        rows.add(
            List.of(MovementText.of(category), MovementText.signed(sums.of(category), currency)));
      }
    }
    rows.add(List.of(text("this term"), MovementText.plain(sums.current(), currency)));
    return new FigureTable(text("*How it adds up*"), List.of("", text("a month")), rows);
  }

  private static List<String> columns() {
    return List.of(
        text("product"),
        text("last"),
        text("each"),
        text("a month"),
        text("this"),
        text("each"),
        text("a month"),
        text("change"));
  }
}
