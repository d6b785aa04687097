package dev.oarlock.domain.portfolio.digest;

/// The lists of a digest.
public enum DigestSection {
  ENTERED_RISK,
  LEFT_RISK,
  CHURNED,
  NOTICES,
  CONTRACTIONS,
  MOVERS,
  RENEWALS_DUE,
  LATE_RENEWALS,
  WINS
}
