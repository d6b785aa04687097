package dev.oarlock.score;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.digest.AccountNews;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.play.PlayOutcomes;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.AccountStates.SaveResult;
import dev.oarlock.aws.store.state.AccountStates.StatesAhead;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.score.StreamBatch.AccountChanges;
import dev.oarlock.score.outcome.AlertFollowUp;
import dev.oarlock.score.outcome.PlayFollowUp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// New signals of the log become health, forecast, risk episodes and announcements: per account and
/// batch one read, one write, and then the bus.
public final class ScoreAccount implements RequestStreamHandler {
  /// Two writers of one account are rare: a shard that splits, a function that timed out.
  private static final int ATTEMPTS = 4;

  private final AppContext appContext;
  private final AccountStates states;
  private final AccountListings listings;
  private final AccountNews news;
  private final AlertFollowUp alerts;
  private final PlayFollowUp plays;
  private final LedgerUpdate ledger;
  private final EventPublisher bus;
  private final AccountScorer scorer;
  private final AnomalyDetector anomalies;
  private final FunctionLog log;
  private final ErasureStore erasures;
  private final ImportRuns imports;

  public ScoreAccount() {
    this(AppContext.fromEnvironment());
  }

  public ScoreAccount(AppContext appContext) {
    this.appContext = appContext;
    this.states = AccountStates.of(appContext);
    this.listings = AccountListings.of(appContext);
    this.news = AccountNews.of(appContext);
    this.alerts = new AlertFollowUp(AlertOutcomes.of(appContext));
    this.plays = new PlayFollowUp(PlayOutcomes.of(appContext));
    this.ledger = LedgerUpdate.of(appContext);
    this.bus = EventPublisher.of(appContext);
    this.scorer = AccountScorer.of(appContext);
    this.anomalies = new AnomalyDetector(appContext);
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
    for (var changes : all) {
      isolation.run(changes.account(), changes, () -> score(changes, ahead, isolation, scored));
    }
    var open = anomalies.detect(scored);
    for (var one : scored) {
      isolation.run(one.task().account(), one.account(), () -> save(one, open, metrics));
    }
    metrics.publish(isolation.parkedCount());
    StreamBatch.response(isolation.firstFailed()).write(output);
  }

  /// What is taken back was under way when it was.
  private List<AccountChanges> withoutTakenBack(List<AccountChanges> all) {
    if (all.stream().noneMatch(AccountChanges::isImported)) {
      return all;
    }
    var takenBack = imports.takenBack();
    return all.stream().flatMap(it -> it.without(takenBack)).toList();
  }

  /// The account itself, and then the one that it is a part of, each by itself.
  private void score(
      AccountChanges changes,
      StatesAhead ahead,
      AccountIsolation isolation,
      List<ScoredAccount> scored) {
    var batch = scorer.batch(changes);
    var own = scorer.own(changes, batch, ahead.take(batch.account()));
    own.ifPresent(scored::add);
    scorer
        .taskOfWhole(batch, own)
        .ifPresent(task ->
            isolation.run(task.account(), changes, () -> scored.add(scorer.score(changes, task))));
  }

  private void save(ScoredAccount first, List<TrackedAnomaly> open, ScoringMetrics metrics) {
    var account = first.account();
    var batch = anomalies.withAnomalies(first, open);
    var scored = batch.equals(first.batch()) ? first : scorer.again(first, batch);
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      if (act(scored)) {
        metrics.add(scored.result(), batch, account.correlation());
        return;
      }
      scored = scorer.again(scored, batch);
    }
    throw new RetryableException("concurrent writes of the account's state");
  }

  /// False if somebody else wrote the account meanwhile.
  private boolean act(ScoredAccount scored) {
    var correlation = scored.account().correlation();
    scored.listedBefore().ifPresent(this::mend);
    return switch (scored.result()) {
      case TransitionResult.Advanced advanced -> {
        news.precede(scored.before(), advanced.after());
        var isSaved = states.save(advanced.after()) == SaveResult.SAVED;
        if (isSaved) {
          listings.follow(scored.before(), advanced.after());
          ledger.follow(scored, advanced.after());
          var told = advanced.after().delivery().outbox().announcements();
          alerts.follow(advanced.after(), scored.batch(), told);
          plays.follow(scored.before(), advanced.after());
          bus.publish(told, correlation);
        }
        yield isSaved;
      }
      case TransitionResult.Repeated repeated -> {
        noteAlerts(scored, repeated.announcements());
        scored.before().scored().ifPresent(plays::mend);
        bus.publish(repeated.announcements(), correlation);
        yield true;
      }
      case TransitionResult.Unchanged _ -> {
        noteAlerts(scored, List.of());
        yield true;
      }
    };
  }

  /// What may have been left unwritten of alerts.
  private void noteAlerts(ScoredAccount scored, List<Announcement> told) {
    scored.before().scored().ifPresent(it -> alerts.follow(it, scored.batch(), told));
  }

  /// Writes what a function that died may have left unwritten.
  private void mend(AccountState state) {
    listings.put(state);
    ledger.book(state);
  }
}
