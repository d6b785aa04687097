package dev.oarlock.slack.form;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Decision;
import dev.oarlock.domain.state.AccountState;
import java.util.Optional;

/// What a form is about: an account and, where something is to be decided, the second of the latest
/// decision that whoever opened it could see; 0 where there was none. It travels with the form.
public record About(AccountId account, long seen) {
  static About of(AccountState state, Calls calls) {
    return new About(state.id(), second(calls));
  }

  public static About read(String written) {
    var parts = written.split("\\|", 2);
    return new About(new AccountId(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 0);
  }

  String written() {
    return account.value() + "|" + seen;
  }

  /// The decision that was made while the form was open.
  public Optional<Decision> overtaking(Calls calls) {
    return second(calls) > seen ? calls.latest() : Optional.empty();
  }

  private static long second(Calls calls) {
    return calls.latest().map(it -> it.at().toEpochSecond()).orElse(0L);
  }
}
