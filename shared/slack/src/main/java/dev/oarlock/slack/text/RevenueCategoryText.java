package dev.oarlock.slack.text;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;

/// What a category of the revenue ledger is called, as in the guide to metrics.
public final class RevenueCategoryText {
  private RevenueCategoryText() {}

  public static String of(RevenueCategory category) {
    return switch (category) {
      case NEW -> "new";
      case WON_BACK -> "won back";
      case ADD_ON -> "add-on";
      case RENEWAL -> "renewal";
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

  /// Short, as all of a chart have to stand side by side.
  public static String label(RevenueCategory category) {
    return switch (category) {
      case UPGRADE_QUANTITY -> "Up, quantity";
      case UPGRADE_PRICE -> "Up, price";
      case DOWNGRADE_QUANTITY -> "Down, quantity";
      case DOWNGRADE_PRICE -> "Down, price";
      case ARCHIVE -> "Archive";
      case DISCOUNT -> "Discount";
      case NEW, WON_BACK, ADD_ON, RENEWAL, PRODUCT_CHURN, CANCELLATION, UNEXPLAINED ->
          EnglishPhrases.capitalize(of(category));
    };
  }
}
