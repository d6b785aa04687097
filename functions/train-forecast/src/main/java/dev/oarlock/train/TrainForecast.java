package dev.oarlock.train;

import static dev.oarlock.aws.observe.Metrics.Reading.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.Bus;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.model.InForce;
import dev.oarlock.aws.model.Learning;
import dev.oarlock.aws.model.Learning.Occasion;
import dev.oarlock.aws.model.ModelNews;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.aws.model.Version;
import dev.oarlock.aws.observe.Log;
import dev.oarlock.aws.observe.Metrics;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.train.Drift;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/// Once a month, learns a version of the churn model from the logs, keeps it with its report, puts
/// it in force unless it lost to the one that is, and tells every account that was forecast by
/// another. A run that broke off is made good by the next.
public final class TrainForecast implements RequestStreamHandler {
  private static final String NAME = "TrainForecast";

  private final World world;
  private final ModelStore models;
  private final CurrentScorecards scorecards;
  private final Log log;

  public TrainForecast() {
    this(World.fromEnvironment());
  }

  public TrainForecast(World world) {
    this.world = world;
    this.models = ModelStore.of(world);
    this.scorecards = CurrentScorecards.of(world);
    this.log = Log.of(world, NAME);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    var occasion = new Occasion(world.now(), world.today(), "train-forecast");
    var result = Learning.of(world, step -> info(step, Map.of())).learn(occasion, scorecards.now());
    watch(result.drift());
    var learned = result.version();
    var told = inForce(learned).map(this::tell).orElse(0);
    Metrics.of(world, NAME)
        .record(
            count("ChurnsLearned", learned.model().labels()), count("AccountsToldOfModel", told));
  }

  /// What is in force from now on: the version, unless it lost; empty where none ever was.
  private Optional<InForce> inForce(Version learned) {
    var now = models.inForce();
    if (now.filter(it -> it.version().equals(learned.name())).isPresent()) {
      return now;
    }
    var test = learned.test().comparison();
    var facts =
        Map.of(
            "version", learned.name(),
            "against", learned.test().against(),
            "cases", test.cases(),
            "logLoss", test.challenger(),
            "logLossInForce", test.inForce());
    if (!test.notWorse()) {
      info("kept, not applied: it lost to the version in force", facts);
      return now;
    }
    info("applied", facts);
    var since =
        new InForce(world.now(), learned.name(), world.today(), "train-forecast", "not worse");
    models.enforce(since);
    return Optional.of(since);
  }

  /// What was found the last time already was told then.
  private void watch(Drift drift) {
    var isNew = models.drift().map(drift::since).orElse(drift);
    if (!isNew.findings().isEmpty()) {
      Bus.of(world).tell(isNew);
    }
    models.keep(drift);
    info(
        "looked for drift",
        Map.of("found", drift.findings().size(), "new", isNew.findings().size()));
  }

  private int tell(InForce since) {
    var news = new ModelNews(AccountStates.of(world), SignalLog.of(world), since);
    var all = Directory.of(world).all().stream().map(DirectoryEntry::id).toList();
    var others = news.others(all);
    others.forEach(news::tell);
    info("told the accounts that were forecast by another", Map.of("accounts", others.size()));
    return others.size();
  }

  private void info(String message, Map<String, ?> fields) {
    log.info("train-forecast", message, fields);
  }
}
