package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.risk.reason.UnavoidableChurn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// An account that has churned: `on` is the first day without a contract in force, `amount` its
/// monthly revenue until then, `reason` the stated code.
public record AccountChurn(
    LocalDate on, MultiCurrencyAmount amount, Optional<String> reason, boolean unavoidable) {
  /// For so long an event such as a bankruptcy explains a churn without a stated reason.
  private static final int EVENT_EXPLAINS_DAYS = 365;

  /// The churn of an account, if it happened between `from` and the end of `day` and the account
  /// has not come back.
  public static Optional<AccountChurn> of(Facts facts, LocalDate from, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    return contracts.inForce(day)
        ? Optional.empty()
        : churnDay(contracts, from.minusDays(1), day).map(on -> of(facts, contracts, on));
  }

  private static Optional<LocalDate> churnDay(
      AccountContracts contracts, LocalDate from, LocalDate to) {
    var churned = Optional.<LocalDate>empty();
    var changeDay = nextChange(contracts, from);
    while (changeDay.isPresent() && !changeDay.get().isAfter(to)) {
      var on = changeDay.get();
      if (!contracts.inForce(on) && contracts.inForce(on.minusDays(1))) {
        churned = changeDay;
      }
      changeDay = nextChange(contracts, on);
    }
    return churned;
  }

  private static Optional<LocalDate> nextChange(AccountContracts contracts, LocalDate day) {
    return contracts.changeDays(day).min(Comparator.naturalOrder());
  }

  private static AccountChurn of(Facts facts, AccountContracts contracts, LocalDate on) {
    var reason = reason(facts, on);
    return new AccountChurn(
        on,
        contracts.cmrr(on.minusDays(1)),
        reason,
        reason.map(UnavoidableChurn::includes).orElseGet(() -> hasUnavoidableEvent(facts, on)));
  }

  private static Optional<String> reason(Facts facts, LocalDate on) {
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> order.order() == OrderType.CANCELLATION && !order.effective().isAfter(on))
        .max(Comparator.comparing(ContractChanged::effective))
        .flatMap(ContractChanged::reason);
  }

  private static boolean hasUnavoidableEvent(Facts facts, LocalDate on) {
    return facts.of(CorporateEventNoted.class).stream()
        .filter(event -> !event.day().isAfter(on))
        .filter(event -> event.day().isAfter(on.minusDays(EVENT_EXPLAINS_DAYS)))
        .anyMatch(event -> UnavoidableChurn.includes(event.signal().kind()));
  }
}
