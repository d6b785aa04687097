package dev.oarlock.domain.portfolio.board;

import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;

/// A digest with all that it says, before it is written in words.
public sealed interface DigestReport {
  /// A week of all accounts, or of those of one version.
  record WeekReport(DigestVersion version, PortfolioDigest digest, QuarterOutlook outlook)
      implements DigestReport {}

  /// A week that is over, as it was known at its end: the accounts are played again from their
  /// logs. `known` is of how many accounts anything was known by then. What the quarter was
  /// forecast to lose and what waited in quarantine is not kept of a past day.
  record PastWeekReport(WeekReport week, int known) implements DigestReport {}

  /// A quarter for the board.
  record BoardReport(BoardPack pack, QuarterOutlook outlook) implements DigestReport {}
}
