package dev.oarlock.domain.churn.driver;

/// A feature measured of an account for a driver, with its mean and standard deviation in the
/// shipped reference portfolio. These are Oarlock's own assumptions about a mixed B2B subscription
/// business, not measurements. A tenant's own portfolio replaces them ([FeatureScales]), except for
/// features whose zero has a fixed meaning.
public enum AccountFeature {
  /// Natural logarithm of 1 + whole weeks since anybody used the product: mostly none.
  RECENCY(Driver.RECENCY, FeatureScale.moreIsWorse(0.3, 0.7)),

  /// Natural logarithm of use in the last four weeks over use in the eight before: steady, ±25 %.
  TREND(Driver.TREND, FeatureScale.moreIsBetter(0.0, 0.25)),

  /// Active users as a share of licences: a little more than half.
  LEVEL(Driver.LEVEL, FeatureScale.moreIsBetter(0.55, 0.2)),

  /// Features used as a share of those offered.
  BREADTH(Driver.BREADTH, FeatureScale.moreIsBetter(0.45, 0.15)),

  /// Natural logarithm of the tickets a month over the most that is healthy: as many are the zero,
  /// twice as many are one unit.
  SUPPORT(Driver.SUPPORT, FeatureScale.moreIsWorse(0.0, 0.6931471805599453)),

  /// Mean NPS answer, 0 to 10.
  NPS(Driver.SENTIMENT, FeatureScale.moreIsBetter(7.3, 2.2)),

  /// The CSM's pulse, 1 to 5.
  PULSE(Driver.SENTIMENT, FeatureScale.moreIsBetter(3.6, 0.9)),

  /// Weeks late: punctual is the zero, 30 days are one unit.
  BILLING(Driver.BILLING, FeatureScale.moreIsWorse(0.0, 30 / 7.0)),

  /// 1: the sponsor left and nobody followed.
  SPONSOR(Driver.SPONSOR, FeatureScale.IDENTITY),

  /// Price rise at renewal as a share: none is the zero, 10 % are one unit.
  PRICE(Driver.PRICE, FeatureScale.moreIsWorse(0.0, 0.1)),

  /// Months of four weeks since an executive was met.
  EXEC(Driver.EXEC, FeatureScale.moreIsWorse(4.0, 3.0)),

  /// Natural logarithm of 1 + months of 30 days as a customer: a median of a year and a half.
  TENURE(Driver.TENURE, FeatureScale.moreIsBetter(2.9, 0.8)),

  /// Natural logarithm of 1 + revenue a month in whole units of its currency: a median of 1,500.
  VALUE(Driver.VALUE, FeatureScale.moreIsBetter(7.3, 1.2)),

  /// 1: month to month.
  CONTRACT_FLEX(Driver.CONTRACT_FLEX, FeatureScale.IDENTITY),

  /// 1: a term of two years or more.
  CONTRACT_MULTI(Driver.CONTRACT_MULTI, FeatureScale.IDENTITY),
  // The signs, in units of their own: 0 is their absence.
  COMPETITOR_EVALUATED(Driver.COMPETITOR_EVALUATED, FeatureScale.IDENTITY),
  COMPANY_SOLD(Driver.COMPANY_SOLD, FeatureScale.IDENTITY),
  LEADERSHIP_CHANGED(Driver.LEADERSHIP_CHANGED, FeatureScale.IDENTITY),
  SERVICE_DISRUPTED(Driver.SERVICE_DISRUPTED, FeatureScale.IDENTITY),
  FEATURES_BLOCKING(Driver.FEATURES_BLOCKING, FeatureScale.IDENTITY),
  GONE_DARK(Driver.GONE_DARK, FeatureScale.IDENTITY),
  ESCALATIONS(Driver.ESCALATIONS, FeatureScale.IDENTITY),
  USAGE_COLLAPSED(Driver.USAGE_COLLAPSED, FeatureScale.IDENTITY),
  WENT_SILENT(Driver.WENT_SILENT, FeatureScale.IDENTITY),
  PULSE_LOWEST(Driver.PULSE_LOWEST, FeatureScale.IDENTITY),
  PAYMENT_STOPPED(Driver.PAYMENT_STOPPED, FeatureScale.IDENTITY),
  INVOICE_WRITTEN_OFF(Driver.INVOICE_WRITTEN_OFF, FeatureScale.IDENTITY),
  NEVER_USED(Driver.NEVER_USED, FeatureScale.IDENTITY),
  NOT_LIVE(Driver.NOT_LIVE, FeatureScale.IDENTITY),
  NOTICE_IN_DOUBT(Driver.NOTICE_IN_DOUBT, FeatureScale.IDENTITY);

  private final Driver driver;
  private final FeatureScale shipped;

  AccountFeature(Driver driver, FeatureScale shipped) {
    this.driver = driver;
    this.shipped = shipped;
  }

  Driver driver() {
    return driver;
  }

  FeatureScale shipped() {
    return shipped;
  }

  /// Whether the tenant's portfolio may set mean and deviation; for the others 0 is the mean.
  public boolean isScaledByPortfolio() {
    return shipped.mean() != 0 || this == TREND;
  }
}
