package dev.oarlock.train;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.model.ModelActivation;
import dev.oarlock.aws.store.model.ModelRollout;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.model.ModelTraining;
import dev.oarlock.aws.store.model.ModelTraining.TrainingTrigger;
import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.learning.drift.DriftReport;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/// Once a month, learns a version of the churn model from the logs, keeps it with its report, puts
/// it in force unless it lost to the one that is, and tells every account that was forecast by
/// another. A run that broke off is made good by the next.
public final class TrainForecast implements RequestStreamHandler {
  private static final String NAME = "TrainForecast";

  private final AppContext appContext;
  private final ModelStore models;
  private final CurrentScorecards scorecards;
  private final FunctionLog log;

  public TrainForecast() {
    this(AppContext.fromEnvironment());
  }

  public TrainForecast(AppContext appContext) {
    this.appContext = appContext;
    this.models = ModelStore.of(appContext);
    this.scorecards = CurrentScorecards.of(appContext);
    this.log = FunctionLog.of(appContext, NAME);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    var occasion = new TrainingTrigger(appContext.now(), appContext.today(), "train-forecast");
    var result =
        ModelTraining.of(appContext, step -> info(step, Map.of()))
            .train(occasion, scorecards.now());
    reportDrift(result.drift());
    var learned = result.version();
    var told = activate(learned).map(this::rollOut).orElse(0);
    FunctionMetrics.of(appContext, NAME)
        .record(
            count("ChurnsLearned", learned.model().observedChurns()),
            count("AccountsToldOfModel", told));
  }

  /// What is in force from now on: the version, unless it lost; empty where none ever was.
  private Optional<ModelActivation> activate(ModelVersion learned) {
    var now = models.activation();
    if (now.filter(it -> it.version().equals(learned.name())).isPresent()) {
      return now;
    }
    var test = learned.test().comparison();
    var facts =
        Map.of(
            "version", learned.name(),
            "against", learned.test().against(),
            "cases", test.observations(),
            "logLoss", test.challenger(),
            "logLossInForce", test.inForce());
    if (!test.isNotWorse()) {
      info("kept, not applied: it lost to the version in force", facts);
      return now;
    }
    info("applied", facts);
    var since =
        new ModelActivation(
            appContext.now(), learned.name(), appContext.today(), "train-forecast", "not worse");
    models.activate(since);
    return Optional.of(since);
  }

  /// What was found the last time already was told then.
  private void reportDrift(DriftReport drift) {
    var isNew = models.drift().map(drift::since).orElse(drift);
    if (!isNew.findings().isEmpty()) {
      EventPublisher.of(appContext).publish(isNew);
    }
    models.add(drift);
    info(
        "looked for drift",
        Map.of("found", drift.findings().size(), "new", isNew.findings().size()));
  }

  private int rollOut(ModelActivation since) {
    var news = new ModelRollout(AccountStates.of(appContext), SignalLog.of(appContext), since);
    var all = AccountDirectory.of(appContext).all().stream().map(DirectoryEntry::id).toList();
    var others = news.outdated(all);
    others.forEach(news::rollOutTo);
    info("told the accounts that were forecast by another", Map.of("accounts", others.size()));
    return others.size();
  }

  private void info(String message, Map<String, ?> fields) {
    log.info("train-forecast", message, fields);
  }
}
