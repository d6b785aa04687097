package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.load.CsmLoad;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import java.time.LocalDate;
import java.util.List;

/// The whole portfolio on one day compared with a week before. All sums are exact per currency, and
/// no currency is converted; lists start with the largest, and may name no more than the first few.
///
/// @param currencies that of the most accounts first
/// @param pendingDecisions the renewals with an undecided disagreement between model and CSM
/// @param riskRevenue the CMRR at risk, now and a week ago
/// @param revenue what the week, and the quarter so far, did to the monthly revenue
/// @param churned who left within the week, also if nothing was known of them a week ago, and who
///   left earlier but is told so this week
/// @param movers accounts whose score changed by five points or more, the largest account first
/// @param renewalsDue accounts whose contracts end or renew within 90 days
/// @param lateRenewals renewals that are overdue, unsigned; their revenue is not lost
/// @param totals how many there are for each list
/// @param jar what the month won and lost so far
/// @param segments all customers by segment
/// @param loads who of the CSMs has how much, the heaviest first
public record PortfolioDigest(
    LocalDate day,
    CurrencyOrder currencies,
    DecisionQueue pendingDecisions,
    RiskRevenueBridge riskRevenue,
    RevenueChanges revenue,
    List<RiskCrossing> enteredRisk,
    List<RiskCrossing> leftRisk,
    List<LostCustomer> churned,
    List<NoticeGiven> notices,
    List<RevenueContraction> contractions,
    List<ScoreMover> movers,
    List<RenewalDue> renewalsDue,
    List<LateRenewal> lateRenewals,
    List<AccountWin> wins,
    DigestTotals totals,
    MarbleJar jar,
    List<BandCount> bands,
    PortfolioBreakdown segments,
    List<CsmLoad> loads,
    OverrideAccuracy overrideAccuracy,
    DataQualitySummary dataQuality) {
  public PortfolioDigest {
    enteredRisk = List.copyOf(enteredRisk);
    leftRisk = List.copyOf(leftRisk);
    churned = List.copyOf(churned);
    notices = List.copyOf(notices);
    contractions = List.copyOf(contractions);
    movers = List.copyOf(movers);
    renewalsDue = List.copyOf(renewalsDue);
    lateRenewals = List.copyOf(lateRenewals);
    wins = List.copyOf(wins);
    bands = List.copyOf(bands);
    loads = List.copyOf(loads);
  }

  /// Whether there is nothing to decide and nothing to celebrate.
  public boolean isQuiet() {
    return pendingDecisions.entries().isEmpty()
        && enteredRisk.isEmpty()
        && leftRisk.isEmpty()
        && churned.isEmpty()
        && notices.isEmpty()
        && contractions.isEmpty()
        && revenue.week().isUnmoved()
        && lateRenewals.isEmpty()
        && movers.isEmpty()
        && wins.isEmpty();
  }
}
