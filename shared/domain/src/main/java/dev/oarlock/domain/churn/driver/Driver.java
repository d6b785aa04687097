package dev.oarlock.domain.churn.driver;

/// What raises or lowers the chance that an account leaves; names as in the model's tables (`d_*`).
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
  /// A renewal a month before or after, but none in the stretch: people decide early, and late.
  RENEWAL_NEAR
}
