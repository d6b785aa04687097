package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

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
      case NEW -> text("new");
      case WON_BACK -> text("won back");
      case ADD_ON -> text("new product");
      case RENEWAL -> text("moved between contracts");
      case UPGRADE_QUANTITY -> text("upgrade by quantity");
      case UPGRADE_PRICE -> text("upgrade by price");
      case DOWNGRADE_QUANTITY -> text("downgrade by quantity");
      case DOWNGRADE_PRICE -> text("downgrade by price");
      case PRODUCT_CHURN -> text("product churn");
      case CANCELLATION -> text("cancellation");
      case ARCHIVE -> text("first-time archive");
      case DISCOUNT -> text("discount change");
      case UNEXPLAINED -> text("unexplained");
    };
  }

  /// Inside a term more of a product is an add-on as well.
  static String within(RevenueCategory category) {
    return category == RevenueCategory.ADD_ON ? text("add-on") : of(category);
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
