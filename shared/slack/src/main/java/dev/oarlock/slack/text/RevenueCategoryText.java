package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;

/// What a category of the revenue ledger is called, as in the guide to metrics.
public final class RevenueCategoryText {
  private RevenueCategoryText() {}

  public static String of(RevenueCategory category) {
    return switch (category) {
      case NEW -> text("new");
      case WON_BACK -> text("won back");
      case ADD_ON -> text("add-on");
      case RENEWAL -> text("renewal");
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

  /// Short, as all of a chart have to stand side by side.
  public static String label(RevenueCategory category) {
    return switch (category) {
      case UPGRADE_QUANTITY -> text("Up, quantity");
      case UPGRADE_PRICE -> text("Up, price");
      case DOWNGRADE_QUANTITY -> text("Down, quantity");
      case DOWNGRADE_PRICE -> text("Down, price");
      case ARCHIVE -> text("Archive");
      case DISCOUNT -> text("Discount");
      case NEW, WON_BACK, ADD_ON, RENEWAL, PRODUCT_CHURN, CANCELLATION, UNEXPLAINED ->
          EnglishPhrases.capitalize(of(category));
    };
  }
}
