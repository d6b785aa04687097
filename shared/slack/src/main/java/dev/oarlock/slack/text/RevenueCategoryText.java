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

  /// Within the 20 characters that a chart has for a label.
  public static String label(RevenueCategory category) {
    return switch (category) {
      case UPGRADE_QUANTITY -> "Upgrade, quantity";
      case UPGRADE_PRICE -> "Upgrade, price";
      case DOWNGRADE_QUANTITY -> "Downgrade, quantity";
      case DOWNGRADE_PRICE -> "Downgrade, price";
      case NEW,
          WON_BACK,
          ADD_ON,
          RENEWAL,
          PRODUCT_CHURN,
          CANCELLATION,
          ARCHIVE,
          DISCOUNT,
          UNEXPLAINED ->
          EnglishPhrases.capitalize(of(category));
    };
  }
}
