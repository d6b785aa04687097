package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.journal.EntrySubject.CustomerSubject;
import dev.oarlock.domain.revenue.journal.EntrySubject.RevenueSubject;
import dev.oarlock.domain.revenue.journal.JournalEntry;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an account pays a month at a moment, by product, and whether it is a customer (1 or 0; a
/// paused one pays nothing and is one).
public record RevenuePosition(SortedMap<ProductCurrency, Long> products, long customers) {
  /// A product in a currency.
  public record ProductCurrency(String sku, Currency currency)
      implements Comparable<ProductCurrency> {
    private static final Comparator<ProductCurrency> ORDER =
        Comparator.comparing(ProductCurrency::sku)
            .thenComparing(it -> it.currency.getCurrencyCode());

    @Override
    public int compareTo(ProductCurrency other) {
      return ORDER.compare(this, other);
    }
  }

  public RevenuePosition {
    var kept = new TreeMap<>(products);
    kept.values().removeIf(amount -> amount == 0);
    products = kept;
  }

  public static RevenuePosition none() {
    return new RevenuePosition(new TreeMap<>(), 0);
  }

  public boolean isNothing() {
    return products.isEmpty() && customers == 0;
  }

  public RevenuePosition plus(JournalEntry entry) {
    return switch (entry.subject()) {
      case RevenueSubject(_, _, var sku, _, var currency) -> {
        var after = new TreeMap<>(products);
        after.merge(new ProductCurrency(sku, currency), entry.amount(), Math::addExact);
        yield new RevenuePosition(after, customers);
      }
      case CustomerSubject _ -> new RevenuePosition(products, customers + entry.amount());
    };
  }

  public MultiCurrencyAmount balance() {
    var sum = MultiCurrencyAmount.zero();
    for (Map.Entry<ProductCurrency, Long> product : products.entrySet()) {
      sum = sum.plus(new Money(product.getValue(), product.getKey().currency()));
    }
    return sum;
  }

  /// Of one product only; who has it counts as its customer.
  RevenuePosition ofProduct(String sku) {
    var only = new TreeMap<>(products);
    only.keySet().removeIf(it -> !it.sku().equals(sku));
    return new RevenuePosition(only, only.isEmpty() ? 0 : 1);
  }
}
