package dev.oarlock.score;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.state.StatesAhead;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.score.AccountWriter.WrittenAccount;
import dev.oarlock.score.StreamBatch.AccountChanges;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// New signals of the log become health, forecast, risk episodes and announcements: per account and
/// batch one read, one write, and then the bus.
public final class ScoreAccount implements RequestStreamHandler {
  private static final String WRITES_AT_ONCE = "16";

  private final AppContext appContext;
  private final int writesAtOnce;

  /// Deciding is work of the processor alone: more than there are processors would be none the
  /// sooner done.
  private final int decidedAtOnce;

  private final AccountScorer scorer;
  private final AnomalyDetector anomalies;
  private final AccountWriter writer;
  private final AccountPublisher publisher;
  private final FunctionLog log;
  private final ErasureStore erasures;
  private final ImportRuns imports;

  public ScoreAccount() {
    this(AppContext.fromEnvironment());
  }

  public ScoreAccount(AppContext appContext) {
    this.appContext = appContext;
    this.writesAtOnce = Integer.parseInt(appContext.setting("WRITES_AT_ONCE", WRITES_AT_ONCE));
    this.decidedAtOnce = Math.min(writesAtOnce, Runtime.getRuntime().availableProcessors());
    this.scorer = AccountScorer.of(appContext);
    this.anomalies = new AnomalyDetector(appContext);
    this.writer = AccountWriter.of(appContext, scorer, anomalies);
    this.publisher = new AccountPublisher(EventPublisher.of(appContext));
    this.log = FunctionLog.of(appContext, "ScoreAccount");
    this.erasures = ErasureStore.of(appContext);
    this.imports = ImportRuns.of(appContext);
  }

  /// All accounts of the batch are scored before any is saved, so that an anomaly, which moves many
  /// of them at once, is detected before anybody is alerted.
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    log.guard("batch", () -> score(input, output));
  }

  private void score(InputStream input, OutputStream output) throws IOException {
    var metrics = new ScoringMetrics(appContext);
    var isolation = new AccountIsolation(appContext, metrics);
    var scored = new ArrayList<ScoredAccount>();
    scorer.prepare();
    var erased = erasures.load();
    // what is erased was under way when it was, or is of an old dead letter
    var all =
        withoutTakenBack(StreamBatch.read(input)).stream()
            .filter(it -> !erased.isErased(it.account()))
            .toList();
    var ahead = scorer.ahead(all.stream().map(AccountChanges::account).toList());
    var free = all.stream().filter(it -> !isolation.isParked(it.account())).toList();
    try (var own = ParallelWork.on(free, decidedAtOnce, it -> own(it, ahead))) {
      for (var changes : all) {
        isolation.run(
            changes.account(), changes, () -> score(changes, own.of(changes), isolation, scored));
      }
    }
    write(scored, isolation).forEach(metrics::add);
    metrics.publish(isolation.parkedCount());
    StreamBatch.response(isolation.firstFailed()).write(output);
  }

  /// Those of which all is written and published. Accounts that have to do with another of the
  /// batch come in their order, each published before the next is written: that one may be the same
  /// account, whose state keeps what its latest write is to tell. The others are written at once.
  private List<ScoredAccount> write(List<ScoredAccount> scored, AccountIsolation isolation) {
    var open = anomalies.detect(scored);
    var apart = isolation.apart(scored);
    var done = new ArrayList<ScoredAccount>();
    var written = new ArrayList<WrittenAccount>();
    try (var writes = ParallelWork.on(apart, writesAtOnce, it -> writer.write(it, open))) {
      for (var one : scored) {
        isolation.run(
            one.task().account(),
            one.account(),
            () -> {
              if (apart.contains(one)) {
                written.add(writes.of(one));
              } else {
                done.add(publisher.publish(writer.write(one, open)));
              }
            });
      }
    }
    done.addAll(publisher.publish(written, isolation));
    return done;
  }

  /// What is taken back was under way when it was.
  private List<AccountChanges> withoutTakenBack(List<AccountChanges> all) {
    if (all.stream().noneMatch(AccountChanges::isImported)) {
      return all;
    }
    var takenBack = imports.takenBack();
    return all.stream().flatMap(it -> it.without(takenBack)).toList();
  }

  /// What the accounts themselves have come to needs none of the others; nothing is written yet.
  private OwnScore own(AccountChanges changes, StatesAhead ahead) {
    var batch = scorer.batch(changes);
    return new OwnScore(batch, scorer.own(changes, batch, ahead.take(batch.account())));
  }

  private record OwnScore(SignalBatch batch, Optional<ScoredAccount> scored) {}

  /// The account itself, and then the one that it is a part of, each by itself.
  private void score(
      AccountChanges changes,
      OwnScore own,
      AccountIsolation isolation,
      List<ScoredAccount> scored) {
    own.scored().ifPresent(scored::add);
    scorer
        .taskOfWhole(own.batch(), own.scored())
        .ifPresent(task ->
            isolation.run(task.account(), changes, () -> scored.add(scorer.score(changes, task))));
  }
}
