package dev.oarlock.domain.state;

import dev.oarlock.domain.announce.Announcement.CallsSettled;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Disputes.Told;
import dev.oarlock.domain.signal.LoggedSignal;
import java.util.Optional;

/// What something that was said just now will come to, before it has gone the way of all signals.
public final class Foreseen {
  private Foreseen() {}

  /// The calls on an account's renewal once it is known.
  public static Optional<Calls> calls(AccountState state, LoggedSignal said) {
    var after = state.knowing(said, state.disputes());
    return after.calls(after.verdict().day());
  }

  /// How the open disagreement ends with it; empty where it does not.
  public static Optional<CallsSettled> settled(AccountState state, LoggedSignal said) {
    var disputes = state.disputes().next(calls(state, said), Told.NEVER);
    return new Calling(state, state.knowing(said, disputes)).settled();
  }

  /// How a disagreement that is over ended; empty while it is open, or where there is nothing left
  /// to tell of it.
  public static Optional<CallsSettled> ended(AccountState state, int number) {
    var isOver = state.disputes().open().filter(it -> it.number() == number).isEmpty();
    return isOver && state.disputes().count() == number
        ? new Calling(state, state).ended(number)
        : Optional.empty();
  }
}
