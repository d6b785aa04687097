package dev.oarlock.domain.portfolio.digest.entry;

/// How far the numbers can be trusted, in accounts and signals. `unknown` customers have too little
/// data for a band; `stale` ones had no signal for two weeks; of `unexplained` customers who left
/// in the week nobody has given the reason; `missing` says what the states do not include.
public record DataQualitySummary(int unknown, int stale, int unexplained, UnscoredCounts missing) {
  public boolean isClean() {
    return unknown + stale + unexplained + missing.all() == 0;
  }
}
