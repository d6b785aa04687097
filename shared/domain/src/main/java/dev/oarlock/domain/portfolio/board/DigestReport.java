package dev.oarlock.domain.portfolio.board;

import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;

/// A digest with all that it says, before it is written in words.
public sealed interface DigestReport {
  /// A week of all accounts, or of those of one version.
  record WeekReport(DigestVersion version, PortfolioDigest digest, QuarterOutlook outlook)
      implements DigestReport {}

  /// A quarter for the board.
  record BoardReport(BoardPack pack, QuarterOutlook outlook) implements DigestReport {}
}
