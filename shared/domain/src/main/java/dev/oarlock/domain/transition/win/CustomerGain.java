package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.OrderEffect;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.BecameCustomer;
import dev.oarlock.domain.transition.announcement.Win.WonBack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// That somebody who paid nothing the day before becomes a customer, or is one again, with an
/// order. All contracts that begin on its day are one win; the first of them by id names it.
record CustomerGain(ContractChanged order, OrderEffect effect, Facts facts, LocalDate today) {

  Optional<Gong> gong() {
    var eve = effect.since().minusDays(1);
    return switch (contracts().standing(eve)) {
      case CHURNED -> namesTheDay() ? Optional.of(wonBack()) : Optional.empty();
      case TRIAL, TRIAL_ENDED, FREE -> namesTheDay() ? Optional.of(won()) : Optional.empty();
      case UNKNOWN, SIGNED ->
          namesTheDay() && new FirstContract(order, facts).winsCustomer()
              ? Optional.of(won())
              : Optional.empty();
      case PAUSED, CUSTOMER, OVERDUE -> Optional.empty();
    };
  }

  private boolean namesTheDay() {
    return contracts().all().stream()
        .filter(it -> it.termOn(effect.since()).filter(ContractTerm::isPaying).isPresent())
        .map(Contract::id)
        .min(Comparator.naturalOrder())
        .filter(order.contract()::equals)
        .isPresent();
  }

  private Gong wonBack() {
    var eve = effect.since().minusDays(1);
    var leftOn = contracts().spells().leftOn(eve, eve).orElse(eve);
    var worth = contracts().cmrr(effect.since());
    return named("won-back", new WonBack(order.contract(), worth, before(leftOn), leftOn));
  }

  /// What they paid when they left.
  private MultiCurrencyAmount before(LocalDate leftOn) {
    return contracts().cmrr(leftOn.minusDays(1));
  }

  private Gong won() {
    var worth = contracts().cmrr(effect.since());
    var from = Optional.of(effect.since()).filter(day -> day.isAfter(today));
    return named("became-customer", new BecameCustomer(order.contract(), worth, from));
  }

  private Gong named(String kind, Win win) {
    return WinDetection.gong(kind, order, win);
  }

  private AccountContracts contracts() {
    return AccountContracts.of(facts);
  }
}
