package dev.oarlock.score;

import dev.oarlock.aws.World;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Batch;
import dev.oarlock.domain.state.Rules;
import dev.oarlock.domain.state.Step;
import dev.oarlock.score.StreamBatch.OfAccount;
import java.util.Optional;

/// Reads an account and moves it on by the rules in force; writing it is another's.
record Scoring(
    World world, AccountStates states, CurrentScorecards scorecards, CurrentModel model) {

  static Scoring of(World world) {
    return new Scoring(
        world, AccountStates.of(world), CurrentScorecards.of(world), CurrentModel.of(world));
  }

  Scored step(OfAccount account, Batch batch) {
    var before = states.load(batch.account());
    var stepped = new Step(rules(before, batch), world.today()).next(before, batch);
    return new Scored(account, batch, before, stepped);
  }

  /// The rules in force, with those by which the account was judged until now.
  private Rules rules(Optional<AccountState> before, Batch batch) {
    var now = batch.rulesToldOf().map(scorecards::now).orElseGet(scorecards::now);
    var earlier =
        before
            .map(AccountState::verdict)
            .filter(verdict -> !now.judged(verdict))
            .flatMap(scorecards::of);
    var hazard = batch.modelToldOf().map(model::now).orElseGet(model::now);
    return new Rules(now, hazard, earlier.stream().toList());
  }
}
