package dev.oarlock.domain.churn.driver;

/// A driver raises or lowers the probability that an account churns; names as in the training
/// tables (`d_*`).
public enum Driver {
  RECENCY,
  TREND,
  LEVEL,
  BREADTH,
  SUPPORT,
  SENTIMENT,
  BILLING,
  SPONSOR,
  PRICE,
  EXEC,
  TENURE,
  VALUE,
  CONTRACT_FLEX,
  CONTRACT_MULTI,
  RENEWAL,
  LOCKED,
  NOTICE,
  /// A renewal in the month before or after, but none in the period: people decide early, and late.
  RENEWAL_NEAR,
  /// How long a renewal is overdue, unsigned.
  OVERDUE,
  /// A competitor was evaluated, or offers were asked for: the first of the signs.
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
  NOTICE_IN_DOUBT;

  /// Whether it is a sign: it starts at 0, and of one that is not there nobody speaks, so it is
  /// never missing either.
  public boolean isSign() {
    return compareTo(COMPETITOR_EVALUATED) >= 0;
  }
}
