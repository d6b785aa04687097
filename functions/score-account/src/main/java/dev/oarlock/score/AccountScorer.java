package dev.oarlock.score;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.StatesAhead;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.facts.OrderDefaults;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.OwnerNames;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.score.StreamBatch.AccountChanges;
import java.util.List;
import java.util.Optional;

/// Loads an account and computes its next state by the active scorecards and model; saving it is
/// another's. What comes to a part of another account is scored with that one.
record AccountScorer(
    AppContext appContext,
    AccountStates states,
    SignalLog log,
    OrderDefaults orderDefaults,
    CurrentPeople people,
    CurrentScorecards scorecards,
    CurrentModel model) {
  /// More parts of parts there are not; intake lets no circle be.
  private static final int MAX_DEPTH = 20;

  static AccountScorer of(AppContext appContext) {
    return new AccountScorer(
        appContext,
        AccountStates.of(appContext),
        SignalLog.of(appContext),
        appContext.orderDefaults(),
        CurrentPeople.of(appContext),
        CurrentScorecards.of(appContext),
        CurrentModel.of(appContext));
  }

  /// Reads what all accounts are scored by. Where that fails, no account is to blame.
  void prepare() {
    people.now();
    scorecards.now();
    model.now();
  }

  /// What the stream brought, as signals.
  SignalBatch batch(AccountChanges changes) {
    return changes.signals(orderDefaults);
  }

  /// The states of the accounts of a batch; one alone is read when it is its turn.
  StatesAhead ahead(List<AccountId> accounts) {
    return states.ahead(accounts.size() > 1 ? accounts : List.of());
  }

  /// The account itself, unless it is a part of another.
  Optional<ScoredAccount> own(AccountChanges changes, SignalBatch batch, Account own) {
    if (into(own.facts()).isPresent() && !batch.movesAccounts()) {
      return Optional.empty();
    }
    var task = batch.movesAccounts() ? ScoringTask.refolded(batch) : ScoringTask.of(batch);
    return Optional.of(score(changes, task, own));
  }

  /// What is to be scored of the account that it is a part of.
  Optional<ScoringTask> taskOfWhole(SignalBatch batch, Optional<ScoredAccount> own) {
    var facts = own.map(AccountScorer::facts).orElseGet(() -> states.load(batch.account()).facts());
    return whole(batch.account(), facts).flatMap(whole -> whole.task(batch));
  }

  ScoredAccount score(AccountChanges changes, ScoringTask task) {
    return score(changes, task, states.load(task.account()));
  }

  private static Facts facts(ScoredAccount scored) {
    return scored.result() instanceof Advanced(var after) ? after.facts() : scored.before().facts();
  }

  private static Optional<AccountId> into(Facts facts) {
    return AccountMerges.of(facts).into();
  }

  /// What an account is a part of in the end; `isKnown` if all that it is a part of know that.
  private record WholeAccount(AccountId id, boolean isDirect, boolean isKnown) {
    /// Where the whole does not know of its part yet, or does no more, both logs say how it is.
    Optional<ScoringTask> task(SignalBatch batch) {
      if (batch.movesAccounts() || !isKnown) {
        return Optional.of(ScoringTask.refolded(batch.waking(id)));
      }
      return batch
          .carriedOver(id)
          .map(carried ->
              isDirect ? ScoringTask.ofPart(carried, batch.account()) : ScoringTask.ofFar(carried));
    }
  }

  private Optional<WholeAccount> whole(AccountId part, Facts facts) {
    var found = Optional.<WholeAccount>empty();
    var below = part;
    var into = into(facts);
    var isKnown = true;
    for (var depth = 0; into.isPresent() && depth < MAX_DEPTH; depth++) {
      var next = states.load(into.get());
      isKnown &= AccountMerges.of(next.facts()).members().contains(below);
      found = Optional.of(new WholeAccount(next.id(), depth == 0, isKnown));
      below = next.id();
      into = into(next.facts());
    }
    return found;
  }

  /// The same once more, because somebody else wrote the account meanwhile or anomalies were found.
  ScoredAccount again(ScoredAccount scored, SignalBatch batch) {
    return score(scored.account(), scored.task().with(batch), states.load(batch.account()));
  }

  private ScoredAccount score(AccountChanges changes, ScoringTask task, Account loaded) {
    var names = ownerNames();
    var before = names.in(loaded);
    return new ScoredAccount(changes, task, before, result(task, before, names));
  }

  private TransitionResult result(ScoringTask task, Account before, OwnerNames names) {
    var batch = names.in(task.batch());
    var transition = new AccountTransition(models(before, batch), appContext.today());
    return switch (task.folding(before.facts())) {
      case INCREMENTAL -> transition.decide(before, batch);
      case ANEW -> transition.decide(before, batch, names.in(folded(batch.account())));
      case ANEW_AND_QUIET -> transition.refolded(before, batch, names.in(folded(batch.account())));
    };
  }

  private Facts folded(AccountId account) {
    return Facts.none().fold(log.ofAccount(account), appContext.today());
  }

  private OwnerNames ownerNames() {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return new OwnerNames(directory, appContext.today());
  }

  /// The active scorecards and model, with the scorecards by which the account was scored until
  /// now.
  private ScoringModels models(Account before, SignalBatch batch) {
    var now = batch.newScorecardVersion().map(scorecards::now).orElseGet(scorecards::now);
    var earlier =
        before
            .scored()
            .map(AccountState::assessment)
            .filter(assessment -> !now.isVersionOf(assessment))
            .flatMap(scorecards::of);
    var hazard = batch.newModelVersion().map(model::now).orElseGet(model::now);
    return new ScoringModels(now, hazard, earlier.stream().toList(), appContext.churnMark());
  }
}
