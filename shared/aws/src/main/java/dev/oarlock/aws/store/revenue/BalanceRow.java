package dev.oarlock.aws.store.revenue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.report.RevenuePosition;
import dev.oarlock.domain.revenue.report.RevenuePosition.ProductCurrency;
import java.util.Currency;
import java.util.TreeMap;

/// What an account pays when a month begins: `[account, customers, product, currency, amount,
/// ...]`.
record BalanceRow(AccountId account, RevenuePosition position) {
  private static final int FIRST = 2;
  private static final int WIDTH = 3;

  JsonNode write() {
    var row = JsonNodeFactory.instance.arrayNode().add(account.value()).add(position.customers());
    position
        .products()
        .forEach((product, amount) ->
            row.add(product.sku()).add(product.currency().getCurrencyCode()).add(amount));
    return row;
  }

  static BalanceRow read(JsonNode row) {
    var products = new TreeMap<ProductCurrency, Long>();
    for (int i = FIRST; i < row.size(); i += WIDTH) {
      var currency = Currency.getInstance(row.path(i + 1).textValue());
      products.put(
          new ProductCurrency(row.path(i).textValue(), currency), row.path(i + 2).longValue());
    }
    return new BalanceRow(
        new AccountId(row.path(0).textValue()),
        new RevenuePosition(products, row.path(1).longValue()));
  }
}
