package dev.oarlock.score;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.OwnerNames;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.score.StreamBatch.AccountChanges;

/// Loads an account, its people under the names that colleagues use, and computes its next state by
/// the active scorecards and model; saving it is another's.
record AccountScorer(
    AppContext appContext,
    AccountStates states,
    CurrentPeople people,
    CurrentScorecards scorecards,
    CurrentModel model) {

  static AccountScorer of(AppContext appContext) {
    return new AccountScorer(
        appContext,
        AccountStates.of(appContext),
        CurrentPeople.of(appContext),
        CurrentScorecards.of(appContext),
        CurrentModel.of(appContext));
  }

  ScoredAccount score(AccountChanges account) {
    return score(account, account.signals(appContext.orderDefaults()));
  }

  ScoredAccount score(AccountChanges account, SignalBatch batch) {
    var names = ownerNames();
    var before = names.in(states.load(batch.account()));
    var result =
        new AccountTransition(models(before, batch), appContext.today())
            .decide(before, names.in(batch));
    return new ScoredAccount(account, batch, before, result);
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
    return new ScoringModels(now, hazard, earlier.stream().toList());
  }
}
