package dev.oarlock.aws.model;

import dev.oarlock.aws.World;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.model.Version.Origin;
import dev.oarlock.aws.model.Version.Test;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.train.Biography;
import dev.oarlock.domain.train.Chronicle;
import dev.oarlock.domain.train.Drift;
import dev.oarlock.domain.train.Syllabus;
import dev.oarlock.domain.train.Trainer;
import dev.oarlock.domain.train.Trainer.Learned;
import dev.oarlock.domain.train.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Reads every account's log, learns a version of the churn model from it and keeps it, with how
/// good it was. Whether it is applied is decided by others.
public final class Learning {
  private static final int AT_A_TIME = 4;
  private static final int TELL_EVERY = 1_000;

  private final ModelStore store;
  private final Directory directory;
  private final SignalLog log;
  private final Probability baseRate;
  private final Consumer<String> progress;

  /// `progress` is told each step in words.
  public Learning(
      DynamoDbClient dynamo, String table, Probability baseRate, Consumer<String> progress) {
    this.store = new ModelStore(dynamo, table);
    this.directory = new Directory(dynamo, table);
    this.log = new SignalLog(dynamo, table);
    this.baseRate = baseRate;
    this.progress = progress;
  }

  public static Learning of(World world, Consumer<String> progress) {
    var rate = world.baseRate();
    return new Learning(world.dynamo(), world.setting("TABLE_NAME"), rate, progress);
  }

  /// When it is learned, and by whom.
  public record Occasion(Instant at, LocalDate cutOff, String by) {}

  /// A version that was kept, and how far the book has moved from what the one in force knows.
  public record Result(Version version, Drift drift) {}

  public Result learn(Occasion occasion, Scorecards scorecards) {
    var chronicle = read(Syllabus.until(occasion.cutOff(), scorecards));
    progress.accept(
        "%,d months of customers, %,d of them told, %,d left"
            .formatted(chronicle.months().size(), chronicle.told(), chronicle.churns()));
    var inForce = inForce();
    var result = new Trial(baseRate, inForce, progress).of(chronicle);
    var learned = new Trainer(baseRate, progress).learn(chronicle);
    var version =
        new Version(
            learned.model().named(name(occasion.cutOff(), learned)),
            new Origin(occasion.at(), occasion.by(), occasion.cutOff(), learned.training()),
            result.report(),
            new Test(inForce.model().version(), result.comparison()));
    store.keep(version);
    return new Result(version, Drift.of(chronicle, inForce.model(), occasion.cutOff()));
  }

  /// The day, and four digits of what it learned from: the same day and data have the same name.
  private static String name(LocalDate day, Learned learned) {
    return day + "-" + learned.training().fingerprint().substring(0, 4);
  }

  private Trial.InForce inForce() {
    return store
        .current()
        .filter(version -> !version.equals(HazardModel.EXPERT))
        .flatMap(store::about)
        .map(version -> new Trial.InForce(version.model(), version.origin().cutOff()))
        .orElseGet(() -> new Trial.InForce(HazardModel.expert(baseRate), LocalDate.MIN));
  }

  private Chronicle read(Syllabus syllabus) {
    var accounts = directory.all().stream().map(DirectoryEntry::id).toList();
    progress.accept("Reading the logs of %,d accounts".formatted(accounts.size()));
    var biographies = new ArrayList<Biography>();
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (int from = 0; from < accounts.size(); from += TELL_EVERY) {
        var some = accounts.subList(from, Math.min(from + TELL_EVERY, accounts.size()));
        for (var biography : threads.invokeAll(tasks(some, syllabus))) {
          biographies.add(biography.get());
        }
        progress.accept("%,d of %,d read".formatted(biographies.size(), accounts.size()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading logs", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a log could not be read: " + e.getCause(), e);
    }
    return Chronicle.of(biographies);
  }

  private List<Callable<Biography>> tasks(List<AccountId> accounts, Syllabus syllabus) {
    return accounts.stream()
        .<Callable<Biography>>map(
            account -> () -> Biography.of(account.value(), log.ofAccount(account), syllabus))
        .toList();
  }
}
