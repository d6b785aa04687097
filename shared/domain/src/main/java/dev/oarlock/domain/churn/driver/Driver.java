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
  OVERDUE
}
