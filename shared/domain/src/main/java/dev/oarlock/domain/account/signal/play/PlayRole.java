package dev.oarlock.domain.account.signal.play;

/// Who does a step of a play.
public enum PlayRole {
  /// Whoever has the risk, or else the owner of the account.
  CSM,
  /// Whoever leads the owner of the account.
  LEAD,
  EXECUTIVE,
  PRODUCT,
  SUPPORT,
  SALES
}
