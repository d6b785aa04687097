package dev.oarlock.train;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
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
import java.util.concurrent.atomic.AtomicInteger;

/// Once a month, trains a version of the churn model on the logs, keeps it with its report,
/// activates it if it may replace the active one, and rolls it out to every account that was
/// forecast by another. The next run completes one that broke off.
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
    log.guard("train-forecast", this::train);
  }

  private void train() {
    var trigger = new TrainingTrigger(appContext.now(), appContext.today(), "train-forecast");
    var result =
        ModelTraining.of(appContext, step -> info(step, Map.of())).train(trigger, scorecards.now());
    reportDrift(result.drift());
    var trained = result.version();
    var rolledOut = activate(trained).map(this::rollOut).orElse(0);
    FunctionMetrics.of(appContext, NAME)
        .record(
            count("ChurnsTrainedOn", trained.model().observedChurns()),
            count("AccountsRolledOut", rolledOut));
  }

  /// The activation from now on: of the version, unless it is worse; empty where none ever was.
  private Optional<ModelActivation> activate(ModelVersion trained) {
    var now = models.activation();
    if (now.filter(it -> it.version().equals(trained.name())).isPresent()) {
      return now;
    }
    var test = trained.test().comparison();
    var facts =
        Map.of(
            "version", trained.name(),
            "against", trained.test().against(),
            "observations", test.observations(),
            "logLoss", test.challenger(),
            "logLossActive", test.inForce());
    if (!trained.gate().promotes()) {
      info("kept, not activated: " + trained.gate().words(), facts);
      return now;
    }
    info("activated", facts);
    var since =
        new ModelActivation(
            appContext.now(), trained.name(), appContext.today(), "train-forecast", "not worse");
    models.activate(since);
    return Optional.of(since);
  }

  /// What was found the last time already was published then.
  private void reportDrift(DriftReport drift) {
    var isNew = models.drift().map(drift::since).orElse(drift);
    if (!isNew.findings().isEmpty()) {
      EventPublisher.of(appContext).publish(isNew);
    }
    models.add(drift);
    info("drift checked", Map.of("found", drift.findings().size(), "new", isNew.findings().size()));
  }

  private int rollOut(ModelActivation since) {
    var rollout = new ModelRollout(AccountStates.of(appContext), SignalLog.of(appContext), since);
    var count = new AtomicInteger();
    AccountDirectory.of(appContext)
        .eachPage(page -> {
          var ids =
              page.stream().filter(it -> it.into().isEmpty()).map(DirectoryEntry::id).toList();
          var outdated = rollout.outdated(ids);
          rollout.rollOutTo(outdated);
          count.addAndGet(outdated.size());
        });
    info("model rolled out", Map.of("accounts", count.get()));
    return count.get();
  }

  private void info(String message, Map<String, ?> fields) {
    log.info("train-forecast", message, fields);
  }
}
