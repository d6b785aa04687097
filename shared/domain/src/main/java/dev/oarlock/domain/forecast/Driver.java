package dev.oarlock.domain.forecast;

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
  NOTICE;

  /// The value in words, such as "no executive met for 6 months": the middle of a sentence.
  public String sentence(double value) {
    return Wording.of(this, value);
  }
}
