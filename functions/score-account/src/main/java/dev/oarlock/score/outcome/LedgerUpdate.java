package dev.oarlock.score.outcome;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.ledger.AccountLedgers;
import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Books what a new state changes of an account's revenue, after the state is written. Most signals
/// change nothing of it, and cost neither a read nor a write.
///
/// One account after the other: bookings of different accounts count up the same months, and of two
/// transactions on one item the table refuses one.
public record LedgerUpdate(AppContext appContext, AccountLedgers ledgers, Lock turn) {
  public static LedgerUpdate of(AppContext appContext) {
    return new LedgerUpdate(appContext, AccountLedgers.of(appContext), new ReentrantLock());
  }

  /// A batch that comes again may have been cut off between the state and the ledger, so the state
  /// that it led to is booked first.
  public void follow(Account before, AccountState after) {
    if (before.scored().filter(it -> isSameRevenue(it, after)).isEmpty()) {
      book(after);
    }
  }

  public void book(AccountState state) {
    turn.lock();
    try {
      ledgers.follow(state, appContext.today());
    } finally {
      turn.unlock();
    }
  }

  private boolean isSameRevenue(AccountState before, AccountState after) {
    return before.facts().of(ContractChanged.class).equals(after.facts().of(ContractChanged.class))
        && into(before.facts()).equals(into(after.facts()))
        && noChangeSince(before.assessment().day(), after.facts());
  }

  private static Object into(Facts facts) {
    return AccountMerges.of(facts).into();
  }

  /// Whether time alone changes nothing: no order takes effect, no term ends, no grace is over.
  private boolean noChangeSince(LocalDate day, Facts facts) {
    return AccountContracts.of(facts)
        .changeDays(day)
        .noneMatch(change -> !change.isAfter(appContext.today()));
  }
}
