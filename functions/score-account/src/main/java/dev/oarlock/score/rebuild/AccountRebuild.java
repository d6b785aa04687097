package dev.oarlock.score.rebuild;

import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.AccountNews;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.parked.UnreadableStateException;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.people.NamedSignalLog;
import dev.oarlock.aws.store.replay.ScoringTimeline;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.AccountStates.SaveResult;
import dev.oarlock.aws.store.state.AccountStates.WrittenState;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.replay.AccountReplay;
import dev.oarlock.domain.transition.replay.AccountReplay.ReplayedAccount;
import dev.oarlock.domain.transition.replay.ReplaySteps;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.AccountScores;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import dev.oarlock.score.outcome.LedgerUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes the state of an account anew from its log, as it was shown, and lets go of one that is
/// parked. It announces nothing: an episode that opened while the account was parked is announced
/// with its next fresh signal or passed day. May be done at any time, and twice.
public final class AccountRebuild {
  private static final int ATTEMPTS = 5;

  private final AppContext appContext;
  private final AccountStates states;
  private final AccountListings listings;
  private final AccountNews news;
  private final LedgerUpdate ledger;
  private final ParkedAccounts parked;
  private final NamedSignalLog log;
  private final CurrentScorecards scorecards;
  private final CurrentModel model;

  public AccountRebuild(AppContext appContext) {
    this.appContext = appContext;
    this.states = AccountStates.of(appContext);
    this.listings = AccountListings.of(appContext);
    this.news = AccountNews.of(appContext);
    this.ledger = LedgerUpdate.of(appContext);
    this.parked = ParkedAccounts.of(appContext);
    this.log = NamedSignalLog.of(appContext, CurrentPeople.of(appContext));
    this.scorecards = CurrentScorecards.of(appContext);
    this.model = CurrentModel.of(appContext);
  }

  /// What became of the state.
  public sealed interface RebuildResult {
    record Rebuilt(AccountState state, int signals, boolean wasParked) implements RebuildResult {
      /// What it is a part of, whose state has its signals too.
      public Optional<AccountId> into() {
        return AccountMerges.of(state.facts()).into();
      }
    }

    /// It is as the log says already.
    record AsBefore(AccountState state, int signals) implements RebuildResult {}

    record NothingLogged() implements RebuildResult {}
  }

  /// Hears how many steps are done, and of how many.
  public interface RebuildProgress {
    void done(int steps, int of);
  }

  public RebuildResult rebuild(AccountId account, RebuildProgress progress) {
    return rebuild(account, ShownBands.KEPT, progress);
  }

  /// The same after some of its log was taken back: what was shown because of that is forgotten.
  public RebuildResult rebuildWithoutShown(AccountId account) {
    return rebuild(account, ShownBands.FORGOTTEN, (_, _) -> {});
  }

  /// Whether the history goes on saying what was shown.
  private enum ShownBands {
    KEPT,
    FORGOTTEN
  }

  private RebuildResult rebuild(AccountId account, ShownBands shown, RebuildProgress progress) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var result = tryToRebuild(account, shown, progress);
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new RetryableException(account + " is written by others all the time; try again");
  }

  /// Empty if somebody else wrote the account meanwhile, or more came of it.
  private Optional<RebuildResult> tryToRebuild(
      AccountId account, ShownBands shown, RebuildProgress progress) {
    var waiting = parked.find(account);
    var last = new LastState(states.written(account), before(account), waiting, shown);
    var steps = ReplaySteps.of(account, log.reader(account), appContext.zone());
    var until = waiting.map(ParkedAccount::since).orElse(Instant.MAX);
    return new AccountReplay(ScoringTimeline.of(appContext, scorecards, model))
        .replay(steps, until, done -> progress.done(done, steps.count()))
        .map(replayed -> keep(last.followedBy(replayed), last, steps.signals()))
        .orElseGet(() -> Optional.of(new RebuildResult.NothingLogged()));
  }

  /// What the table has of an account before.
  private record LastState(
      WrittenState written,
      Optional<AccountState> state,
      Optional<ParkedAccount> waiting,
      ShownBands shown) {

    /// The replayed state as the next version. What the last one announced stays in its outbox, and
    /// what it never announced has not been announced by the replay either.
    AccountState followedBy(ReplayedAccount replayed) {
      var outbox =
          new AnnouncementOutbox(
              written.position(),
              state.map(it -> it.delivery().outbox().announcements()).orElse(List.of()));
      var announced =
          state
              .map(it -> it.delivery().lastAnnouncedEpisode())
              .map(number -> Math.min(number, replayed.state().risk().episodeCount()))
              .orElse(replayed.announcedThen());
      var pending = replayed.state().delivery();
      return replayed
          .state()
          .inShownBands(shownHistory())
          .withDelivery(
              new DeliveryState(
                  written.version() + 1,
                  outbox,
                  announced,
                  pending.heldOrders(),
                  pending.lossQuestions(),
                  state.map(it -> it.delivery().told()).orElse(pending.told()),
                  state.map(it -> it.delivery().alerted()).orElse(pending.alerted())));
    }

    private AccountHistory shownHistory() {
      return shown == ShownBands.KEPT
          ? state.map(AccountState::history).orElseGet(AccountHistory::none)
          : AccountHistory.none();
    }

    /// Whether there is nothing to mend. What came within seconds was scored together then and is
    /// scored one by one now: an episode or a move that only the steps between have was never
    /// shown.
    boolean isSameAs(AccountState made) {
      return state
          .filter(it ->
              AccountStates.isKeptAlike(it, made)
                  || (shown == ShownBands.KEPT && isAsLogged(it, made)))
          .isPresent();
    }

    private boolean isAsLogged(AccountState shown, AccountState made) {
      var scores =
          new AccountScores(
              made.assessment(),
              made.forecast(),
              new AccountHistory(made.history().days(), shown.history().latestChange()),
              made.scores().nextChangeDay());
      var risk =
          new AccountRisk(
              shown.risk().episode(),
              shown.risk().episodeCount(),
              shown.risk().latestEnded(),
              made.risk().disagreements());
      var logged = new AccountState(made.id(), made.facts(), scores, risk, shown.delivery());
      return waiting.isEmpty() && AccountStates.isKeptAlike(shown, logged);
    }
  }

  private Optional<RebuildResult> keep(AccountState made, LastState last, int signals) {
    var isSame = last.isSameAs(made);
    if (!isSame) {
      news.note(made.id());
    }
    if (!isSame && states.save(made) == SaveResult.OUTDATED) {
      return Optional.empty();
    }
    var kept = isSame ? last.state().orElse(made) : made;
    listings.put(kept);
    ledger.book(kept);
    if (last.waiting().isPresent() && !parked.isReleased(last.waiting().get())) {
      return Optional.empty();
    }
    return Optional.of(
        isSame
            ? new RebuildResult.AsBefore(kept, signals)
            : new RebuildResult.Rebuilt(kept, signals, last.waiting().isPresent()));
  }

  private Optional<AccountState> before(AccountId account) {
    try {
      return states.load(account).scored();
    } catch (UnreadableStateException _) {
      return Optional.empty();
    }
  }
}
