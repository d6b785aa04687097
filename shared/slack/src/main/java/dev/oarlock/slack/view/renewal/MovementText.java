package dev.oarlock.slack.view.renewal;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.slack.text.MoneyText;
import java.util.Currency;

/// Movements of revenue in words.
final class MovementText {
  private MovementText() {}

  static String of(RevenueCategory category) {
    return switch (category) {
      case NEW -> "new";
      case WON_BACK -> "won back";
      case ADD_ON -> "new product";
      case RENEWAL -> "moved between contracts";
      case UPGRADE_QUANTITY -> "upgrade by quantity";
      case UPGRADE_PRICE -> "upgrade by price";
      case DOWNGRADE_QUANTITY -> "downgrade by quantity";
      case DOWNGRADE_PRICE -> "downgrade by price";
      case PRODUCT_CHURN -> "product churn";
      case CANCELLATION -> "cancellation";
      case ARCHIVE -> "first-time archive";
      case DISCOUNT -> "discount change";
      case UNEXPLAINED -> "unexplained";
    };
  }

  /// Inside a term more of a product is an add-on as well.
  static String within(RevenueCategory category) {
    return category == RevenueCategory.ADD_ON ? "add-on" : of(category);
  }

  /// `+€300`, `−€300`, `€0`.
  static String signed(long amount, Currency currency) {
    return amount == 0
        ? plain(0, currency)
        : MoneyText.signed(MultiCurrencyAmount.of(new Money(amount, currency)));
  }

  static String plain(long amount, Currency currency) {
    return MoneyText.of(new Money(amount, currency));
  }
}
