package dev.oarlock.domain.risk.departure;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An account that has churned: `on` is the first day without a contract in force, `amount` its
/// monthly revenue until then, `beforePause` what that was before it paused, if it left paused and
/// so paid nothing, `reason` the code that its owner gave when asked, or else that of the
/// cancellation; what is given prevails. It was `cancelled`, or else nobody renewed it.
public record AccountChurn(
    LocalDate on,
    MultiCurrencyAmount amount,
    Optional<String> reason,
    boolean unavoidable,
    boolean cancelled,
    MultiCurrencyAmount beforePause) {
  /// For so long an event such as a bankruptcy explains a churn without a stated reason.
  private static final int EVENT_EXPLAINS_DAYS = 365;

  /// Of one that paid until it left.
  public AccountChurn(
      LocalDate on,
      MultiCurrencyAmount amount,
      Optional<String> reason,
      boolean unavoidable,
      boolean cancelled) {
    this(on, amount, reason, unavoidable, cancelled, MultiCurrencyAmount.zero());
  }

  public boolean wasPaused() {
    return !beforePause.isZero();
  }

  /// What it was worth a month, before a pause if it left from one.
  public MultiCurrencyAmount worth() {
    return wasPaused() ? beforePause : amount;
  }

  /// The churn of an account, if it happened between `from` and the end of `day` and the account
  /// has not come back.
  public static Optional<AccountChurn> of(Facts facts, LocalDate from, LocalDate day) {
    return of(facts, from, day, day);
  }

  /// The same as it is known later: a renewal that was overdue on `day` may have come or not.
  public static Optional<AccountChurn> of(
      Facts facts, LocalDate from, LocalDate day, LocalDate known) {
    return AccountContracts.of(facts)
        .spells()
        .leftOn(day, known)
        .filter(on -> !on.isBefore(from))
        .map(on -> on(facts, on));
  }

  /// The churn of an account that is no customer on a day, once that is settled.
  public static Optional<AccountChurn> settledBy(Facts facts, LocalDate day) {
    return CustomerDeparture.of(facts, day)
        .filter(_ -> CustomerDeparture.isSettled(facts, day))
        .map(left -> on(facts, left.leftOn()));
  }

  private static AccountChurn on(Facts facts, LocalDate on) {
    var contracts = AccountContracts.of(facts);
    var cancelled = contracts.cancelledOn(on);
    var given = new LossEvent(Loss.LEFT, on).reason(facts);
    var told = reason(facts, cancelled, on);
    var amount = contracts.cmrr(on.minusDays(1));
    return new AccountChurn(
        on,
        amount,
        given.map(ChurnReasonGiven::reason).or(() -> told),
        given
            .map(it -> !it.avoidable())
            .or(() -> told.map(UnavoidableChurn::includes))
            .orElseGet(() -> hasUnavoidableEvent(facts, on)),
        !cancelled.isEmpty(),
        amount.isZero() ? contracts.lastPaidCmrr(on.minusDays(1)) : MultiCurrencyAmount.zero());
  }

  /// Of the last cancellation of a contract that ended then, if any says why. Who cancels within
  /// the grace has left on the day before it, on which the renewal was due.
  private static Optional<String> reason(Facts facts, List<String> cancelled, LocalDate on) {
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> order.order() == OrderType.CANCELLATION)
        .filter(order -> cancelled.contains(order.contract()) && !order.effective().isBefore(on))
        .filter(order -> order.reason().isPresent())
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
