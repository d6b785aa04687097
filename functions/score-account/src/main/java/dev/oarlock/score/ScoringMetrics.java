package dev.oarlock.score;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;
import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.milliseconds;
import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.seconds;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.metrics.FunctionMetrics.MetricValue;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.portfolio.followup.HandlingTimes;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/// What operators see of a batch: how much was scored, how long after it was known, what failed.
final class ScoringMetrics {
  private static final String FUNCTION = "ScoreAccount";

  private final AppContext appContext;
  private final FunctionLog log;
  private int signals;
  private int scores;
  private int repeats;
  private int alerts;
  private int failures;
  private int parked;
  private Duration slowest = Duration.ZERO;

  ScoringMetrics(AppContext appContext) {
    this.appContext = appContext;
    this.log = FunctionLog.of(appContext, FUNCTION);
  }

  void add(ScoredAccount scored) {
    var batch = scored.batch();
    var correlation = scored.account().correlation();
    signals += batch.signals().size();
    for (var signal : batch.signals()) {
      var latency = Duration.between(signal.knownAt(), appContext.now());
      slowest = latency.compareTo(slowest) > 0 ? latency : slowest;
    }
    switch (scored.result()) {
      case TransitionResult.Advanced advanced -> advanced(advanced.after(), batch, correlation);
      case TransitionResult.Repeated _ -> repeats++;
      case TransitionResult.Unchanged _ -> {}
    }
  }

  void failed(String correlation, RuntimeException cause) {
    failures++;
    log.error(correlation, "account not scored; it will come again", cause);
  }

  void parked(String correlation, Throwable cause) {
    parked++;
    log.error(correlation, "account parked; `oarlock parked` says which and why", cause);
  }

  /// `standing` are the accounts that are parked by now, these and those from before.
  void publish(int standing) {
    FunctionMetrics.of(appContext, FUNCTION)
        .record(
            count("SignalsScored", signals),
            count("AccountsScored", scores),
            count("BatchesRepeated", repeats),
            count("AlertsRaised", alerts),
            count("AccountsFailed", failures),
            count("AccountsParked", parked),
            count("ParkedAccounts", standing),
            milliseconds("SignalToScore", (double) slowest.toMillis()));
  }

  private void handling(List<Announcement> announcements, HandlingTimes times) {
    for (var told : announcements) {
      times
          .toClaim(told)
          .ifPresent(took -> record(seconds("RiskTimeToClaim", (double) took.toSeconds())));
      times
          .toResolve(told, appContext.now())
          .ifPresent(took -> record(seconds("RiskTimeToResolve", (double) took.toSeconds())));
    }
  }

  /// One by one, so that their spread is seen.
  private void record(MetricValue metric) {
    FunctionMetrics.of(appContext, FUNCTION).record(metric);
  }

  private void advanced(AccountState after, SignalBatch batch, String correlation) {
    scores++;
    var announcements = after.delivery().outbox().announcements();
    alerts += (int) announcements.stream().filter(AccountAtRisk.class::isInstance).count();
    after.delivery().alerted().ifPresent(at -> handling(announcements, new HandlingTimes(at)));
    var fields = new HashMap<String, Object>();
    fields.put("signals", batch.signals().size());
    fields.put("version", after.delivery().version());
    fields.put("band", after.assessment().band());
    fields.put("announcements", announcements.size());
    after.assessment().score().ifPresent(score -> fields.put("score", score));
    log.info(correlation, "account scored", fields);
  }
}
