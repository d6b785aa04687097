package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.Map;

/// How many there are for each list of a digest, and what they come to, however few of them are
/// named.
///
/// @param worthALine how many of the renewals due may be lost by more than a trifle
/// @param expectedLoss the expected monthly loss of all renewals due within 90 days
/// @param lateCmrr the monthly revenue whose renewal is overdue
public record DigestTotals(
    Map<DigestSection, Integer> counts,
    int worthALine,
    MultiCurrencyAmount expectedLoss,
    MultiCurrencyAmount lateCmrr) {
  public DigestTotals {
    counts = Map.copyOf(counts);
  }

  public int count(DigestSection section) {
    return counts.getOrDefault(section, 0);
  }
}
