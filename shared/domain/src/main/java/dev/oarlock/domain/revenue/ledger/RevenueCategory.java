package dev.oarlock.domain.revenue.ledger;

/// What a line of the revenue ledger is about. Each change of revenue is in one of them.
public enum RevenueCategory {
  /// The first revenue of a customer.
  NEW("new"),
  /// The first revenue of a customer who had left.
  WON_BACK("wonBack"),
  /// A product they did not have, or more of one by an add-on order.
  ADD_ON("addOn"),
  /// Renewed like for like: zero, but for what moves to another contract or product, which sums to
  /// zero.
  RENEWAL("renewal"),
  UPGRADE_QUANTITY("upgradeQuantity"),
  UPGRADE_PRICE("upgradePrice"),
  DOWNGRADE_QUANTITY("downgradeQuantity"),
  DOWNGRADE_PRICE("downgradePrice"),
  /// A product of a customer who stays.
  PRODUCT_CHURN("productChurn"),
  /// All revenue of a customer who leaves.
  CANCELLATION("cancellation"),
  /// What is lost when a customer first keeps no more than an archive of a product.
  ARCHIVE("archive"),
  /// The same quantity at the same list price with another discount.
  DISCOUNT("discount"),
  /// What the orders do not explain, such as the same product in another currency.
  UNEXPLAINED("unexplained");

  private final String word;

  RevenueCategory(String word) {
    this.word = word;
  }

  /// The one of a word.
  public static RevenueCategory named(String word) {
    for (var category : values()) {
      if (category.word.equals(word)) {
        return category;
      }
    }
    throw new IllegalArgumentException("no category of revenue is called " + word);
  }

  /// The name in files and messages.
  public String word() {
    return word;
  }
}
