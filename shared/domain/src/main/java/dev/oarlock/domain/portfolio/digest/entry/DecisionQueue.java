package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The renewals with an undecided disagreement between model and CSM: the soonest first, on one day
/// the largest first.
///
/// @param count how many there are, however few are named
/// @param totalCmrr the monthly revenue of all that await a decision
public record DecisionQueue(
    LocalDate day, List<PendingDecision> entries, int count, MultiCurrencyAmount totalCmrr) {
  /// An account that awaits a decision, and the forecasts of its renewal.
  public record PendingDecision(DigestAccount account, RenewalForecasts forecasts) {}

  public DecisionQueue {
    entries = List.copyOf(entries);
  }

  /// Of all of them.
  public DecisionQueue(LocalDate day, List<PendingDecision> entries) {
    this(day, entries, entries.size(), total(entries));
  }

  public static DecisionQueue of(Collection<AccountState> states, LocalDate day) {
    return of(states.stream().flatMap(state -> pending(state, day).stream()).toList(), day);
  }

  private static DecisionQueue of(List<PendingDecision> open, LocalDate day) {
    var currencies = CurrencyOrder.of(open.stream().map(entry -> entry.account().cmrr()).toList());
    return new DecisionQueue(day, open.stream().sorted(soonestFirst(currencies)).toList());
  }

  public static Comparator<PendingDecision> soonestFirst(CurrencyOrder currencies) {
    return Comparator.comparing((PendingDecision entry) -> entry.forecasts().renewal())
        .thenComparing(entry -> entry.account().cmrr(), currencies.largestFirst())
        .thenComparing(entry -> entry.account().name())
        .thenComparing(entry -> entry.account().id());
  }

  public static Optional<PendingDecision> pending(AccountState state, LocalDate day) {
    var summary = AccountSummary.of(state, day);
    var account =
        new DigestAccount(
            summary.id(), summary.name(), summary.csm(), summary.cmrr(), summary.standing());
    return state
        .renewalForecasts(day)
        .filter(RenewalForecasts::awaitsDecision)
        .map(forecasts -> new PendingDecision(account, forecasts));
  }

  private static MultiCurrencyAmount total(List<PendingDecision> entries) {
    return entries.stream()
        .map(entry -> entry.account().cmrr())
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
