package dev.oarlock.summarize;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import java.io.InputStream;
import java.io.OutputStream;

/// Once a day, reads the whole portfolio and keeps its summary, so that an answer in Slack never
/// has to: health by CSM, segment and region, the distribution of scores, for how many accounts
/// each measure has a value, and the revenue forecast of the coming quarters. Once a week it keeps
/// a snapshot of that forecast. What lists lack of an account it adds, it closes months, and it
/// leaves for the digests of the day what they would have to read of every account.
public final class SummarizePortfolio implements RequestStreamHandler {
  private static final String NAME = "SummarizePortfolio";

  private final AppContext appContext;
  private final FunctionLog log;

  public SummarizePortfolio() {
    this(AppContext.fromEnvironment());
  }

  public SummarizePortfolio(AppContext appContext) {
    this.appContext = appContext;
    this.log = FunctionLog.of(appContext, NAME);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    log.guard("summary", this::summarize);
  }

  private void summarize() {
    var revenue = RevenueForecastUpdate.of(appContext);
    var sums = new PortfolioSums(appContext, revenue);
    PortfolioReading.of(appContext, AccountSummarizer.of(appContext, revenue)).each(sums::add);
    var parts = new IndependentParts(log);
    sums.keep(parts);
    FunctionMetrics.of(appContext, NAME)
        .record(
            count("AccountsSummarized", sums.summarized()),
            count("AccountsLeftOut", sums.leftOut()),
            count("ParkedAccounts", ParkedAccounts.of(appContext).all().size()));
    parts.complete();
  }
}
