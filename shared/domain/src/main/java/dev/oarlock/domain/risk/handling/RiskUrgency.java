package dev.oarlock.domain.risk.handling;

import java.util.stream.Stream;

/// How soon somebody must have a risk, by how bad it is, what is at stake and how soon it is
/// decided.
public enum RiskUrgency {
  NORMAL,
  HIGH,
  URGENT;

  /// What makes a risk pressing.
  ///
  /// @param severe red, or a sign after which few customers stay
  /// @param large among the fifth of the accounts that pay most in its currency
  /// @param near the renewal is at most 30 days ahead, or overdue
  public record RiskStakes(boolean severe, boolean large, boolean near) {}

  public static RiskUrgency of(RiskStakes stakes) {
    var marks = Stream.of(stakes.severe(), stakes.large(), stakes.near()).filter(it -> it).count();
    if (marks >= 2) {
      return URGENT;
    }
    return marks == 1 ? HIGH : NORMAL;
  }
}
