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
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.order.LossOutcome.SuccessorContract;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A customer of whom it was told that they left, and who turns out never to have been away.
/// Whether the question why they left is still open does not matter: what was told is to be taken
/// back.
record DepartureReturn(Account before, AccountState after) {

  /// The departure that is one no more; empty where only its day turned out to be another, and
  /// where nobody was told of it.
  Optional<LossEvent> takenBack() {
    return before
        .scored()
        .filter(_ -> before.delivery().told().departure().isPresent())
        .flatMap(state -> AccountChurn.settledBy(state.facts(), state.assessment().day()))
        .map(churn -> new LossEvent(Loss.LEFT, churn.on()))
        .filter(_ -> !isAway())
        .filter(event -> !event.holds(after.facts(), today()));
  }

  /// What stands of departures after this step, which tells of `told`.
  Optional<LocalDate> told(List<Announcement> told) {
    return told.stream()
        .flatMap(it -> it instanceof AccountChurned left ? Stream.of(left) : Stream.empty())
        .map(left -> left.departure().churn().on())
        .findFirst()
        .or(() -> before.delivery().told().departure())
        .filter(_ -> isAway());
  }

  private boolean isAway() {
    return CustomerDeparture.of(after.facts(), today()).isPresent();
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
