package dev.oarlock.domain.call;

/// What a call comes to, from the best to the worst.
public enum RiskBand {
  SAFE,
  DOUBTFUL,
  LOST
}
