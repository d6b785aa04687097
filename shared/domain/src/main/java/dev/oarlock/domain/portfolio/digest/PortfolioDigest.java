package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.digest.week.MarbleJar;
import dev.oarlock.domain.portfolio.load.CsmLoad;
import dev.oarlock.domain.portfolio.load.PortfolioLoads;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.time.LocalDate;
import java.util.List;

/// The whole portfolio on one day compared with a week before. All sums are exact per currency, and
/// no currency is converted; lists start with the largest.
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

  /// What the accounts of a portfolio add to the digest of a day, and how many accounts a CSM has
  /// room for.
  public record WeekPortfolio(List<AccountWeek> accounts, TouchTiers tiers, LocalDate day) {
    public WeekPortfolio {
      accounts = List.copyOf(accounts);
    }
  }

  public static PortfolioDigest of(WeekPortfolio portfolio, UnscoredCounts unscored) {
    var day = portfolio.day();
    var changes = PortfolioChanges.of(portfolio.accounts());
    var members = changes.members();
    return new PortfolioDigest(
        day,
        changes.currencies(),
        changes.decisions(day),
        changes.riskRevenue(),
        changes.revenue(day),
        changes.enteredRisk(),
        changes.leftRisk(),
        changes.churned(),
        changes.notices(),
        changes.contractions(),
        changes.movers(),
        changes.renewalsDue(),
        changes.lateRenewals(),
        changes.wins(),
        changes.jar(day),
        changes.bands(),
        PortfolioBreakdown.of(members, PortfolioDimension.SEGMENT),
        PortfolioLoads.of(members, portfolio.tiers()),
        changes.overrideAccuracy(),
        changes.dataQuality(unscored));
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

  /// The expected monthly loss of all renewals due within 90 days.
  public MultiCurrencyAmount expectedLoss() {
    return renewalsDue.stream()
        .map(RenewalDue::expectedLoss)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// The monthly revenue whose renewal is overdue.
  public MultiCurrencyAmount lateCmrr() {
    return lateRenewals.stream()
        .map(late -> late.renewal().monthlyAmount())
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
