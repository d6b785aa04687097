package dev.oarlock.summarize;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.forecast.ForecastSnapshots;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.dataquality.anomaly.MeasureCoverage;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.followup.LargeAccounts;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.rollup.PortfolioSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.transition.state.AccountState;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// Once a day, reads the whole portfolio and keeps its summary, so that an answer in Slack never
/// has to: health by CSM, segment and region, the distribution of scores, for how many accounts
/// each measure has a value, and the revenue forecast of the coming quarters. Once a week it keeps
/// a snapshot of that forecast. What lists lack of an account it adds, it closes months, and it
/// leaves for the digests of the day what they would have to read of every account.
public final class SummarizePortfolio implements RequestStreamHandler {
  private final AppContext appContext;
  private final AccountDirectory directory;
  private final AccountStates states;
  private final AccountListings listings;
  private final PortfolioStore portfolios;
  private final CurrentModel model;
  private final AnomalyStore anomalies;
  private final ForecastSnapshots snapshots;
  private final ParkedAccounts parked;

  public SummarizePortfolio() {
    this(AppContext.fromEnvironment());
  }

  public SummarizePortfolio(AppContext appContext) {
    this.appContext = appContext;
    this.directory = AccountDirectory.of(appContext);
    this.states = AccountStates.of(appContext);
    this.listings = AccountListings.of(appContext);
    this.portfolios = PortfolioStore.of(appContext);
    this.model = CurrentModel.of(appContext);
    this.anomalies = AnomalyStore.of(appContext);
    this.snapshots = ForecastSnapshots.of(appContext);
    this.parked = ParkedAccounts.of(appContext);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    FunctionLog.of(appContext, "SummarizePortfolio").guard("summary", this::summarize);
  }

  private void summarize() {
    var since = appContext.now();
    var entries = directory.withMerged();
    var wholes = DirectoryEntry.wholes(entries);
    var ids =
        entries.stream().map(DirectoryEntry::id).filter(id -> !wholes.containsKey(id)).toList();
    var scored = states.loadAll(ids);
    var summary =
        ComputableAccounts.of(appContext, "SummarizePortfolio").over(scored, this::summary);
    keep(summary, new RevenueForecastUpdate(portfolios, snapshots, model, wholes));
    DigestPreparation.of(appContext).keep(entries, summary.weeks(), since);
    var count = summary.accounts().size();
    FunctionMetrics.of(appContext, "SummarizePortfolio")
        .record(
            count("AccountsSummarized", count),
            count("AccountsLeftOut", scored.size() - count),
            count("ParkedAccounts", parked.all().size()));
  }

  /// All that is computed from the accounts, before anything of it is kept.
  private record PortfolioSummary(
      List<AccountState> accounts,
      PortfolioSnapshot snapshot,
      LargeAccounts large,
      Map<Measure, Integer> coverage,
      PortfolioPosition position,
      List<AccountWeek> weeks) {}

  private PortfolioSummary summary(List<AccountState> accounts) {
    var today = appContext.today();
    var listed = accounts.stream().map(ListedAccount::of).toList();
    return new PortfolioSummary(
        accounts,
        PortfolioSnapshot.of(accounts, today),
        LargeAccounts.of(listed),
        MeasureCoverage.of(accounts),
        PortfolioPosition.of(accounts, new ForecastHorizon(today), model.now()),
        DigestPreparation.of(appContext).weeks(accounts));
  }

  private void keep(PortfolioSummary summary, RevenueForecastUpdate revenue) {
    listings.repair(summary.accounts());
    portfolios.keep(summary.snapshot());
    portfolios.keep(summary.large(), appContext.today());
    anomalies.putReaders(appContext.today(), summary.coverage());
    revenue.run(summary.accounts(), summary.position(), appContext.today());
    MonthlyClose.of(appContext).keep(summary.accounts());
    ContradictionReview.of(appContext).review(summary.accounts());
  }
}
