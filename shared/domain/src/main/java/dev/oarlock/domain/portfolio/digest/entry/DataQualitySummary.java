package dev.oarlock.domain.portfolio.digest.entry;

/// How far the numbers can be trusted, in accounts and signals. `unscored` accounts are registered
/// without a state; `stale` accounts had no signal for two weeks; `quarantined` signals wait to be
/// accepted.
public record DataQualitySummary(int unknown, int stale, int unscored, int quarantined) {
  public boolean isClean() {
    return unknown + stale + unscored + quarantined == 0;
  }
}
