package dev.oarlock.domain.transition.replay;

import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Scores an account anew as it was scored then: what became known together by the models of that
/// day, because the band depends on the band before, and with it the risk episodes. What the steps
/// announce was announced then.
public record AccountReplay(Function<LocalDate, ScoringModels> models) {

  /// The account after its last step, and the latest risk episode that was announced by the time
  /// that it was asked for.
  public record ReplayedAccount(AccountState state, int announcedThen) {}

  /// Empty where nothing was ever logged. `until` is when the account was scored for the last time;
  /// `progress` hears how many steps are done.
  public Optional<ReplayedAccount> replay(ReplaySteps steps, Instant until, IntConsumer progress) {
    Account account = new Account.Unscored(steps.account());
    var announced = 0;
    var done = 0;
    for (var each = steps.stream().iterator(); each.hasNext(); ) {
      var step = each.next();
      account = after(account, step);
      if (step.knownAt().isBefore(until)) {
        announced = account.delivery().lastAnnouncedEpisode();
      }
      progress.accept(++done);
    }
    var then = announced;
    return account.scored().map(state -> new ReplayedAccount(state, then));
  }

  private Account after(Account before, ReplaySteps.ReplayStep step) {
    var transition = new AccountTransition(models.apply(step.day()), step.day());
    return switch (decide(transition, before, step.batch())) {
      case TransitionResult.Advanced(var after) -> after;
      case TransitionResult.Repeated _, TransitionResult.Unchanged _ -> before;
    };
  }

  /// Where accounts became one or were split, nobody was alerted.
  private static TransitionResult decide(
      AccountTransition transition, Account before, SignalBatch batch) {
    return batch.movesAccounts()
        ? transition.refolded(
            before, batch, before.facts().fold(batch.signals(), transition.today()))
        : transition.decide(before, batch);
  }
}
