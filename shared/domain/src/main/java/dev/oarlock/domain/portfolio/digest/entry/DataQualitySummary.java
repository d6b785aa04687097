package dev.oarlock.domain.portfolio.digest.entry;

/// How far the numbers can be trusted, in accounts and signals. `unknown` customers have too little
/// data for a band; `stale` ones had no signal for two weeks; `missing` says what the states do not
/// include.
public record DataQualitySummary(int unknown, int stale, UnscoredCounts missing) {
  public boolean isClean() {
    return unknown + stale + missing.all() == 0;
  }
}
