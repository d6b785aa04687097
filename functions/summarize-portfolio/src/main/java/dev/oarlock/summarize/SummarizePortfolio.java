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
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.dataquality.anomaly.MeasureCoverage;
import dev.oarlock.domain.portfolio.rollup.PortfolioSnapshot;
import java.io.InputStream;
import java.io.OutputStream;

/// Once a day, reads the whole portfolio and keeps its summary, so that an answer in Slack never
/// has to: health by CSM, segment and region, the distribution of scores, for how many accounts
/// each measure has a value, and the revenue forecast of the coming quarters. Once a week it keeps
/// a snapshot of that forecast. What lists lack of an account it adds.
public final class SummarizePortfolio implements RequestStreamHandler {
  private final AppContext appContext;
  private final AccountDirectory directory;
  private final AccountStates states;
  private final AccountListings listings;
  private final PortfolioStore portfolios;
  private final CurrentModel model;
  private final AnomalyStore anomalies;
  private final ForecastSnapshots snapshots;

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
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    FunctionLog.of(appContext, "SummarizePortfolio").guard("summary", this::summarize);
  }

  private void summarize() {
    var entries = directory.withMerged();
    var wholes = DirectoryEntry.wholes(entries);
    var ids =
        entries.stream().map(DirectoryEntry::id).filter(id -> !wholes.containsKey(id)).toList();
    var portfolio = states.loadAll(ids);
    listings.repair(portfolio);
    portfolios.keep(PortfolioSnapshot.of(portfolio, appContext.today()));
    anomalies.putReaders(appContext.today(), MeasureCoverage.of(portfolio));
    new RevenueForecastUpdate(portfolios, snapshots, model, wholes)
        .run(portfolio, appContext.today());
    FunctionMetrics.of(appContext, "SummarizePortfolio")
        .record(count("AccountsSummarized", portfolio.size()));
  }
}
