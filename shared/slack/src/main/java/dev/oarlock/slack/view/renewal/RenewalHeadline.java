package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.renewal.ProductComparison;
import dev.oarlock.domain.revenue.renewal.RevenueReconciliation;
import dev.oarlock.domain.revenue.renewal.UnpackedRenewal;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// How a renewal went in one line: what it came to, and what the total hides.
record RenewalHeadline(UnpackedRenewal renewal, LocalDate today) {
  private static final int NAMED = 3;

  /// `renewed on 1 Jan 2026: €1,300 → €1,650 a month (+€350), though API was dropped (−€300)`.
  String sentence() {
    return text(
        "{0} on {1}: {2} → {3} a month{4}{5}{6}",
        verb(),
        DayText.of(renewal.terms().on()),
        MoneyText.of(total(RevenueReconciliation::last)),
        MoneyText.of(total(RevenueReconciliation::current)),
        step(),
        dropped(),
        unexplained());
  }

  private String verb() {
    if (renewal.terms().on().isAfter(today)) {
      return text("renewal signed early, to begin");
    }
    return renewal.terms().automatic() ? text("renewed by itself") : text("renewed");
  }

  private String step() {
    var change = total(RevenueReconciliation::change);
    return change.isZero() ? text(" (unchanged)") : " (" + MoneyText.signed(change) + ")";
  }

  private boolean grows() {
    return renewal.sums().values().stream().allMatch(it -> it.change() >= 0);
  }

  /// A total that grows, or stays, hides what was given up.
  private String dropped() {
    var lost =
        renewal.products().stream()
            .filter(it ->
                it.sums().of(RevenueCategory.PRODUCT_CHURN) < 0
                    || it.sums().of(RevenueCategory.ARCHIVE) < 0)
            .toList();
    if (lost.isEmpty()) {
      return "";
    }
    var amount = sum(lost, it -> it.change());
    return text(
        "{0} dropped ({1})",
        (grows() ? text(", though ") : ", ")
            + EnglishPhrases.join(names(lost))
            + (lost.size() == 1 ? text(" was") : text(" were")),
        MoneyText.signed(amount));
  }

  private static List<String> names(List<ProductComparison> products) {
    return products.size() <= NAMED
        ? products.stream().map(ProductComparison::sku).toList()
        : List.of(text("{0 product}", products.size()));
  }

  private String unexplained() {
    var rest = total(RevenueReconciliation::unexplained);
    return rest.isZero() ? "" : text("; {0} unexplained", MoneyText.signed(rest));
  }

  private MultiCurrencyAmount total(ToLongFunction<RevenueReconciliation> part) {
    return sum(renewal.products(), part);
  }

  private static MultiCurrencyAmount sum(
      List<ProductComparison> products, ToLongFunction<RevenueReconciliation> part) {
    return products.stream()
        .map(it -> money(part.applyAsLong(it.sums()), it.currency()))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static MultiCurrencyAmount money(long amount, Currency currency) {
    return amount == 0
        ? MultiCurrencyAmount.zero()
        : MultiCurrencyAmount.of(new Money(amount, currency));
  }

  /// What became of each product that changed: `plan: upgrade by quantity +€200, by price +€90`.
  List<String> movements() {
    return renewal.products().stream()
        .filter(it -> !it.sums().movements().isEmpty())
        .map(RenewalHeadline::movement)
        .toList();
  }

  private static String movement(ProductComparison product) {
    var parts =
        product.sums().movements().entrySet().stream()
            .map(it -> part(it, product.currency()))
            .toList();
    return Mrkdwn.code(RenewalTables.name(product))
        + ": "
        + EnglishPhrases.join(parts)
        + (product.isUnpriced() ? text(" (its order names it without a price)") : "");
  }

  private static String part(Map.Entry<RevenueCategory, Long> movement, Currency currency) {
    return MovementText.of(movement.getKey())
        + " "
        + MovementText.signed(movement.getValue(), currency);
  }
}
