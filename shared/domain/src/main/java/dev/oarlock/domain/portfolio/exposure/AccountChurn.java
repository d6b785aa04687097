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
    return of(facts, from, day, day);
  }

  /// The same as it is known later: a renewal that was overdue on `day` may have come or not.
  public static Optional<AccountChurn> of(
      Facts facts, LocalDate from, LocalDate day, LocalDate known) {
    var contracts = AccountContracts.of(facts);
    return contracts
        .spells()
        .leftOn(day, known)
        .filter(on -> !on.isBefore(from))
        .map(on -> of(facts, contracts, on));
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
