package dev.oarlock.domain.portfolio.board;

import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.util.Currency;
import java.util.Optional;

/// A digest with all that it says, before it is written in words.
public sealed interface DigestReport {
  /// A week of all accounts, or of those of one version; `reasons` name why customers left, and
  /// `plan` is the quarter so far beside the plan in force.
  record WeekReport(
      DigestVersion version,
      PortfolioDigest digest,
      QuarterOutlook outlook,
      ReasonCatalog reasons,
      Optional<QuarterPlan> plan)
      implements DigestReport {

    /// Whether a line says all: nothing happened, and as much is expected to be lost as was said.
    public boolean isQuiet() {
      return digest.isQuiet() && !outlook.hasMoved(digest.revenue().week().now());
    }
  }

  /// A week that is over, as it was known at its end: the accounts are played again from their
  /// logs. `known` is of how many accounts anything was known by then. What the quarter was
  /// forecast to lose and what waited in quarantine is not kept of a past day.
  record PastWeekReport(WeekReport week, int known) implements DigestReport {}

  /// A quarter for the board; `reasons` name why customers left.
  record BoardReport(
      BoardPack pack, QuarterOutlook outlook, ReasonCatalog reasons, Optional<QuarterPlan> plan)
      implements DigestReport {}

  /// The quarter beside the plan in force, in the base currency.
  record QuarterPlan(PlanComparison compared, Currency base) {}
}
