package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.load.PortfolioLoads;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.rollup.PortfolioTally;
import java.time.LocalDate;

/// Adds up a digest account by account, in whatever order they come. It holds sums, the groups, and
/// of each list as many as are named; nothing in it grows with the accounts.
public final class DigestTally {
  private final LocalDate day;
  private final TouchTiers tiers;
  private final WeekSums sums;
  private final WeekLists lists;
  private final PortfolioTally groups = new PortfolioTally();
  private final PortfolioLoads loads = new PortfolioLoads();

  /// `most` are named in each list.
  public DigestTally(LocalDate day, TouchTiers tiers, int most) {
    this.day = day;
    this.tiers = tiers;
    this.sums = new WeekSums(day);
    this.lists = new WeekLists(most);
  }

  public void add(AccountWeek account) {
    sums.add(account);
    lists.add(account.events());
    groups.add(account.member());
    loads.add(account.member());
  }

  public PortfolioDigest digest(UnscoredCounts unscored) {
    var currencies = sums.currencies();
    var summary = groups.snapshot(day);
    return new PortfolioDigest(
        day,
        currencies,
        lists.decisions(day),
        sums.riskRevenue(),
        sums.revenue(),
        lists.enteredRisk.first(currencies),
        lists.leftRisk.first(currencies),
        lists.churned.first(currencies),
        lists.notices.first(currencies),
        lists.contractions.first(currencies),
        lists.movers.first(currencies),
        lists.renewalsDue(currencies),
        lists.lateRenewals.first(currencies),
        lists.wins.first(currencies),
        lists.totals(),
        sums.jar(day),
        sums.bands(),
        summary.by(PortfolioDimension.SEGMENT),
        loads.of(summary.by(PortfolioDimension.CSM), groups.owners(), tiers),
        sums.overrideAccuracy(),
        sums.dataQuality(unscored));
  }
}
