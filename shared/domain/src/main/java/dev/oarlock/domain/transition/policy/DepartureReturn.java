package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.order.LossOutcome.SuccessorContract;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A customer of whom it was told that they left, and who turns out never to have been away.
/// Whether the question why they left is still open does not matter: what was told is to be taken
/// back.
record DepartureReturn(Account before, AccountState after, SignalBatch batch) {

  /// The departure that is one no more; empty where only its day turned out to be another, and of
  /// imported history, which nobody was told.
  Optional<LossEvent> takenBack() {
    return before
        .scored()
        .flatMap(state -> AccountChurn.settledBy(state.facts(), state.assessment().day()))
        .map(churn -> new LossEvent(Loss.LEFT, churn.on()))
        .filter(_ -> batch.isFresh(today()))
        .filter(_ -> CustomerDeparture.of(after.facts(), today()).isEmpty())
        .filter(event -> !event.holds(after.facts(), today()));
  }

  /// What this step tells that they signed from the day on which they left, or later.
  Optional<SuccessorContract> signed(LocalDate leftOn) {
    return orders(after.facts())
        .filter(order -> orders(before.facts()).noneMatch(order::equals))
        .filter(order -> !order.effective().isBefore(leftOn))
        .filter(this::isPaid)
        .min(Comparator.comparing(ContractChanged::effective))
        .map(order -> new SuccessorContract(order.contract(), order.effective()));
  }

  private boolean isPaid(ContractChanged order) {
    return AccountContracts.of(after.facts()).all().stream()
        .filter(contract -> contract.id().equals(order.contract()))
        .anyMatch(contract ->
            contract.termOn(order.effective()).filter(ContractTerm::isPaying).isPresent());
  }

  private static Stream<ContractChanged> orders(Facts facts) {
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> order.order() != OrderType.CANCELLATION);
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
