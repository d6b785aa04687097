package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.digest.night.DigestNight;
import dev.oarlock.aws.store.digest.night.KeptAccount;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.listing.ListingRepair;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.followup.LargeAccounts;
import dev.oarlock.domain.portfolio.rollup.PortfolioTally;
import dev.oarlock.summarize.PortfolioReading.ReadAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds up the accounts of a day as they are read. Of most of it only sums are held; what is kept
/// of each account is written page by page; but for what the forecast draws, nothing grows with the
/// accounts by more than some bytes.
final class PortfolioSums {
  private final AppContext appContext;
  private final LocalDate today;
  private final ListingRepair listings;
  private final DigestNight.NightPages night;
  private final MonthlyClose months;
  private final ContradictionReview contradictions;
  private final RevenueForecastUpdate revenue;
  private final NameUpkeep names;
  private final PortfolioTally groups = new PortfolioTally();
  private final LargeAccounts.AmountTally amounts = new LargeAccounts.AmountTally();
  private final Map<Measure, Integer> coverage = new EnumMap<>(Measure.class);
  private final List<DirectoryEntry> merged = new ArrayList<>();
  private int summarized;
  private int leftOut;

  PortfolioSums(AppContext appContext, RevenueForecastUpdate revenue) {
    this.appContext = appContext;
    this.today = appContext.today();
    this.listings = AccountListings.of(appContext).repair();
    this.night = DigestNight.of(appContext).begin(appContext.now());
    this.months = MonthlyClose.of(appContext);
    this.contradictions = ContradictionReview.of(appContext);
    this.revenue = revenue;
    this.names = NameUpkeep.of(appContext);
  }

  void add(ReadAccounts read) {
    var weeks = new HashMap<AccountId, AccountWeek>();
    read.summarized().forEach(account -> weeks.put(account.id(), account.week()));
    for (var entry : read.entries()) {
      names.add(entry);
      if (entry.into().isPresent()) {
        merged.add(entry);
      } else {
        night.add(KeptAccount.of(entry, Optional.ofNullable(weeks.get(entry.id()))));
      }
    }
    read.summarized().forEach(this::add);
    summarized += read.summarized().size();
    leftOut += read.leftOut();
  }

  private void add(SummarizedAccount account) {
    listings.mend(account.listed(), account.version());
    groups.add(account.forecast().now().member());
    amounts.add(account.listed());
    account.measures().forEach(measure -> coverage.merge(measure, 1, Integer::sum));
    revenue.add(account.forecast());
    months.add(account.customer(), account.traits());
    contradictions.add(account);
  }

  /// In the order in which others wait for them.
  void keep(IndependentParts parts) {
    var portfolios = PortfolioStore.of(appContext);
    parts.keep(
        "coverage of measures", () -> AnomalyStore.of(appContext).putReaders(today, coverage));
    parts.keep("revenue forecast", () -> revenue.keep(DirectoryEntry.wholes(merged)));
    parts.keep("large accounts", () -> portfolios.keep(amounts.large(), today));
    parts.keep("groups", () -> portfolios.keep(groups.snapshot(today)));
    parts.keep("months", months::keep);
    parts.keep("contradictions", contradictions::keep);
    parts.keep("digest", night::complete);
    parts.keep("names", names::keep);
  }

  int summarized() {
    return summarized;
  }

  int leftOut() {
    return leftOut;
  }
}
