package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.RevenueCategoryText;
import java.util.Currency;

/// Movements of revenue in words.
final class MovementText {
  private MovementText() {}

  /// As elsewhere, but that a renewal names what moves within it.
  static String of(RevenueCategory category) {
    return switch (category) {
      case ADD_ON -> text("new product");
      case RENEWAL -> text("moved between contracts");
      case NEW,
          WON_BACK,
          UPGRADE_QUANTITY,
          UPGRADE_PRICE,
          DOWNGRADE_QUANTITY,
          DOWNGRADE_PRICE,
          PRODUCT_CHURN,
          CANCELLATION,
          ARCHIVE,
          DISCOUNT,
          UNEXPLAINED ->
          RevenueCategoryText.of(category);
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
