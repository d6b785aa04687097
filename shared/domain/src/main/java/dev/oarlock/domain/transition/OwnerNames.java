package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountUpdated;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Puts the name that colleagues use in the place of all names by which systems call a CSM, before
/// an account is scored: another system's name for the owner is no other owner. The log keeps what
/// was sent.
public record OwnerNames(PersonDirectory people, LocalDate today) {

  public Account in(Account account) {
    return switch (account) {
      case Account.Unscored unscored -> unscored;
      case AccountState state -> people.people().isEmpty() ? state : in(state);
    };
  }

  private AccountState in(AccountState state) {
    var named = in(state.facts());
    return named.equals(state.facts())
        ? state
        : new AccountState(state.id(), named, state.scores(), state.risk(), state.delivery());
  }

  public Facts in(Facts facts) {
    var isNamed = facts.all().allMatch(fact -> in(fact.signal()).equals(fact.signal()));
    return isNamed ? facts : Facts.of(facts.all().map(this::in).toList(), today);
  }

  private Fact<Signal> in(Fact<Signal> fact) {
    return new Fact<>(fact.mark(), fact.at(), fact.offset(), in(fact.signal()));
  }

  public SignalBatch in(SignalBatch batch) {
    return new SignalBatch(
        batch.account(), in(batch.signals()), batch.firstPosition(), batch.lastPosition());
  }

  public List<LoggedSignal> in(List<LoggedSignal> signals) {
    return signals.stream().map(this::in).toList();
  }

  public LoggedSignal in(LoggedSignal logged) {
    return new LoggedSignal(
        logged.id(),
        logged.account(),
        logged.at(),
        logged.knownAt(),
        in(logged.signal()),
        logged.backfill(),
        logged.offset());
  }

  private Signal in(Signal signal) {
    return switch (signal) {
      case AccountRegistered said -> other(said.csm()).<Signal>map(said::withCsm).orElse(said);
      case AccountUpdated said -> other(said.csm()).<Signal>map(said::withCsm).orElse(said);
      case SentimentNoted said -> other(said.by()).<Signal>map(said::withBy).orElse(said);
      default -> signal;
    };
  }

  /// Another name than the one that was sent.
  private Optional<Csm> other(Optional<Csm> csm) {
    return csm.map(people::canonical).filter(name -> !name.equals(csm.orElseThrow()));
  }
}
