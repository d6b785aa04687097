package dev.oarlock.aws.store.model;

import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.model.ModelVersion.Origin;
import dev.oarlock.aws.store.model.ModelVersion.Test;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.learning.backtest.RollingBacktest;
import dev.oarlock.domain.learning.dataset.StableHash;
import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.domain.learning.personperiod.AccountMonths;
import dev.oarlock.domain.learning.personperiod.ObservationWindow;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import dev.oarlock.domain.learning.training.HazardTrainer;
import dev.oarlock.domain.learning.training.HazardTrainer.TrainedHazard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Reads every account's log, learns a version of the churn model from it and keeps it, with how
/// good it was. Whether it is applied is decided by others.
public final class ModelTraining {
  private static final int PARALLEL_READS = 4;
  private static final int PROGRESS_EVERY = 1_000;
  private static final int MAX_ACCOUNTS = 10_000;

  private final ModelStore store;
  private final AccountDirectory directory;
  private final SignalLog log;
  private final AnnualBaseRate baseRate;
  private final Consumer<String> progress;

  /// `progress` gets a line of text for each step.
  public ModelTraining(
      DynamoDbClient dynamo, String table, AnnualBaseRate baseRate, Consumer<String> progress) {
    this(dynamo, new SignalLog(dynamo, table), table, baseRate, progress);
  }

  private ModelTraining(
      DynamoDbClient dynamo,
      SignalLog log,
      String table,
      AnnualBaseRate baseRate,
      Consumer<String> progress) {
    this.store = new ModelStore(dynamo, table);
    this.directory = new AccountDirectory(dynamo, table);
    this.log = log;
    this.baseRate = baseRate;
    this.progress = progress;
  }

  public static ModelTraining of(AppContext appContext, Consumer<String> progress) {
    var rate = appContext.annualBaseRate();
    return new ModelTraining(
        appContext.dynamo(),
        SignalLog.of(appContext),
        appContext.setting("TABLE_NAME"),
        rate,
        progress);
  }

  /// When it is trained, and by whom.
  public record TrainingTrigger(Instant at, LocalDate cutOff, String by) {}

  /// A version that was kept, and how far the portfolio has moved from what the active one knows.
  public record TrainingResult(ModelVersion version, DriftReport drift) {}

  public TrainingResult train(TrainingTrigger trigger, ScorecardSet scorecards) {
    var dataset = read(ObservationWindow.until(trigger.cutOff(), scorecards));
    progress.accept(
        "%,d customer months, %,d labelled, %,d churned"
            .formatted(dataset.months().size(), dataset.labelledMonths(), dataset.churns()));
    var inForce = inForce();
    var result = new RollingBacktest(baseRate, inForce, progress).run(dataset);
    var trained = new HazardTrainer(baseRate, progress).train(dataset);
    var version =
        new ModelVersion(
            trained.model().withVersion(name(trigger.cutOff(), trained)),
            new Origin(trigger.at(), trigger.by(), trigger.cutOff(), trained.trainingSummary()),
            result.report(),
            new Test(inForce.model().version(), result.comparison()));
    store.add(version);
    return new TrainingResult(version, DriftReport.of(dataset, inForce.model(), trigger.cutOff()));
  }

  /// The day, and four digits of the fingerprint of its training data: the same day and data have
  /// the same name.
  private static String name(LocalDate day, TrainedHazard trained) {
    return day + "-" + trained.trainingSummary().fingerprint().substring(0, 4);
  }

  private RollingBacktest.ModelInForce inForce() {
    return store
        .activeVersion()
        .filter(version -> !version.equals(HazardModel.EXPERT))
        .flatMap(store::about)
        .map(
            version -> new RollingBacktest.ModelInForce(version.model(), version.origin().cutOff()))
        .orElseGet(
            () -> new RollingBacktest.ModelInForce(HazardModel.expert(baseRate), LocalDate.MIN));
  }

  private PersonPeriodDataset read(ObservationWindow window) {
    var accounts = sample();
    progress.accept("Reading the logs of %,d accounts".formatted(accounts.size()));
    var histories = new ArrayList<AccountMonths>();
    for (int from = 0; from < accounts.size(); from += PROGRESS_EVERY) {
      var some = accounts.subList(from, Math.min(from + PROGRESS_EVERY, accounts.size()));
      ParallelWork.all(some, PARALLEL_READS, account -> months(account, window))
          .forEach(months -> months.ifPresent(histories::add));
      progress.accept("%,d of %,d read".formatted(from + some.size(), accounts.size()));
    }
    if (histories.size() < accounts.size()) {
      progress.accept(
          "%,d accounts are left out: their logs cannot be read"
              .formatted(accounts.size() - histories.size()));
    }
    return PersonPeriodDataset.of(histories);
  }

  /// All accounts, or of more than can be read in the time that a function has, those whose ids
  /// come first by a hash: the same ones each month, whatever happens to them.
  private List<AccountId> sample() {
    var all = new ArrayList<AccountId>();
    directory.eachPage(page ->
        page.stream().filter(it -> it.into().isEmpty()).map(DirectoryEntry::id).forEach(all::add));
    if (all.size() <= MAX_ACCOUNTS) {
      return all;
    }
    progress.accept(
        "Learning from %,d of %,d accounts, drawn by a hash of their ids"
            .formatted(MAX_ACCOUNTS, all.size()));
    return all.stream()
        .sorted(Comparator.comparingLong(it -> StableHash.empty().with(it.value()).value()))
        .limit(MAX_ACCOUNTS)
        .sorted()
        .toList();
  }

  /// One log that cannot be read must not keep the model from learning of the others.
  private Optional<AccountMonths> months(AccountId account, ObservationWindow window) {
    try {
      return Optional.of(AccountMonths.of(account.value(), log.ofAccount(account), window));
    } catch (RuntimeException problem) {
      if (RetryableException.isRetryable(problem)) {
        throw problem;
      }
      return Optional.empty();
    }
  }
}
