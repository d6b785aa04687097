package dev.oarlock.domain.churn.driver;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The scales of all features: those of the tenant's own portfolio where known, else the shipped
/// ones.
public record FeatureScales(Map<AccountFeature, FeatureScale> ofPortfolio) {
  private static final FeatureScales SHIPPED = new FeatureScales(Map.of());

  public FeatureScales {
    var copy = new EnumMap<AccountFeature, FeatureScale>(AccountFeature.class);
    copy.putAll(ofPortfolio);
    ofPortfolio = Collections.unmodifiableMap(copy);
  }

  public static FeatureScales shipped() {
    return SHIPPED;
  }

  public FeatureScale of(AccountFeature feature) {
    return feature.isScaledByPortfolio()
        ? ofPortfolio.getOrDefault(feature, feature.shipped())
        : feature.shipped();
  }

  /// The raw value behind a driver's value; the value itself where several features make the
  /// driver.
  public double unscale(Driver driver, double value) {
    return switch (driver) {
      case RECENCY -> of(AccountFeature.RECENCY).unscale(value);
      case TREND -> of(AccountFeature.TREND).unscale(value);
      case LEVEL -> of(AccountFeature.LEVEL).unscale(value);
      case BREADTH -> of(AccountFeature.BREADTH).unscale(value);
      case SUPPORT -> of(AccountFeature.SUPPORT).unscale(value);
      case BILLING -> of(AccountFeature.BILLING).unscale(value);
      case PRICE -> of(AccountFeature.PRICE).unscale(value);
      case EXEC -> of(AccountFeature.EXEC).unscale(value);
      case TENURE -> of(AccountFeature.TENURE).unscale(value);
      case VALUE -> of(AccountFeature.VALUE).unscale(value);
      case SENTIMENT,
          SPONSOR,
          CONTRACT_FLEX,
          CONTRACT_MULTI,
          RENEWAL,
          LOCKED,
          NOTICE,
          RENEWAL_NEAR,
          OVERDUE,
          COMPETITOR_EVALUATED,
          COMPANY_SOLD,
          LEADERSHIP_CHANGED,
          SERVICE_DISRUPTED,
          FEATURES_BLOCKING,
          GONE_DARK,
          ESCALATIONS,
          USAGE_COLLAPSED,
          WENT_SILENT,
          PULSE_LOWEST,
          PAYMENT_STOPPED,
          INVOICE_WRITTEN_OFF,
          NEVER_USED,
          NOT_LIVE,
          NOTICE_IN_DOUBT ->
          value;
    };
  }
}
