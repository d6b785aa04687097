package dev.oarlock.domain.digest;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Portrait;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The renewals about which model and CSM disagree and nobody has decided: the soonest first, of
/// one day the largest.
public record CallQueue(LocalDate day, List<Entry> entries) {
  /// An account that waits, and what is said of its renewal.
  public record Entry(Account account, Calls calls) {}

  public CallQueue {
    entries = List.copyOf(entries);
  }

  public static CallQueue of(Collection<AccountState> states, LocalDate day) {
    return new CallQueue(
        day,
        states.stream()
            .flatMap(state -> entry(state, day).stream())
            .sorted(
                Comparator.comparing((Entry entry) -> entry.calls().renewal())
                    .thenComparingLong(entry -> -Digest.largest(entry.account().cmrr()))
                    .thenComparing(entry -> entry.account().name()))
            .toList());
  }

  private static Optional<Entry> entry(AccountState state, LocalDate day) {
    var portrait = Portrait.of(state, day);
    var account = new Account(portrait.id(), portrait.name(), portrait.csm(), portrait.cmrr());
    return state.calls(day).filter(Calls::isOpen).map(calls -> new Entry(account, calls));
  }

  /// What all that waits is worth a month.
  public Amounts worth() {
    return entries.stream()
        .map(entry -> entry.account().cmrr())
        .reduce(Amounts.none(), Amounts::plus);
  }
}
