package dev.oarlock.domain.portfolio.digest.entry;

/// What the accounts' states do not include: registered accounts without a state, signals in
/// quarantine, parked accounts, whose states are from before they were parked, and accounts whose
/// states are left out because they cannot be read.
public record UnscoredCounts(int accounts, int quarantined, int parked, int unreadable) {
  int all() {
    return accounts + quarantined + parked + unreadable;
  }
}
