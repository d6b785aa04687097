package dev.oarlock.domain.portfolio.digest.entry;

/// How far the numbers can be trusted, in accounts and signals. `unscored` accounts are registered
/// without a state; nothing was heard of `stale` ones for two weeks; `quarantined` signals wait.
public record DataQualitySummary(int unknown, int stale, int unscored, int quarantined) {
  public boolean isClean() {
    return unknown + stale + unscored + quarantined == 0;
  }
}
