package dev.oarlock.slack.view.metric;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.util.Arrays;

/// Whether a movement of revenue adds to it, takes from it, or neither.
enum MovementKind {
  GAIN,
  LOSS,
  OTHER;

  static MovementKind of(RevenueCategory category) {
    return switch (category) {
      case NEW, WON_BACK, ADD_ON, UPGRADE_QUANTITY, UPGRADE_PRICE -> GAIN;
      case DOWNGRADE_QUANTITY, DOWNGRADE_PRICE, PRODUCT_CHURN, CANCELLATION, ARCHIVE -> LOSS;
      case RENEWAL, DISCOUNT, UNEXPLAINED -> OTHER;
    };
  }

  /// New, won back, add-ons and upgrades.
  static long gained(RevenueWaterfall waterfall) {
    return sum(waterfall, GAIN);
  }

  /// Cancellations, product churn, downgrades and archives, below zero.
  static long lost(RevenueWaterfall waterfall) {
    return sum(waterfall, LOSS);
  }

  private static long sum(RevenueWaterfall waterfall, MovementKind kind) {
    return Arrays.stream(RevenueCategory.values())
        .filter(category -> of(category) == kind)
        .mapToLong(waterfall::movement)
        .sum();
  }
}
