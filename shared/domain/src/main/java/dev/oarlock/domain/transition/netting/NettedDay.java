package dev.oarlock.domain.transition.netting;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.ProductQuantity;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.netting.NettedMovements.NettedMovement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A day from which orders of an account hold: what they made of it together, and what is left of
/// that once what was given and taken back within a week is offset.
public record NettedDay(Facts facts, LocalDate since, LocalDate today) {

  private AccountContracts contracts() {
    return AccountContracts.of(facts);
  }

  private NettedMovement movement() {
    return NettedMovements.of(facts)
        .on(since)
        .orElseGet(() ->
            new NettedMovement(
                contracts().cmrr(eve()),
                contracts().cmrr(since).minus(contracts().cmrr(eve())),
                eve(),
                since));
  }

  /// What was paid a month until then.
  public MultiCurrencyAmount before() {
    return movement().before();
  }

  /// What is paid a month with it.
  public MultiCurrencyAmount after() {
    return movement().after();
  }

  /// What was paid a month for a contract until then, or for those that it follows, as if what they
  /// gave and took back in the days before had not happened. What other contracts did is no part of
  /// it.
  public MultiCurrencyAmount before(String contract, MultiCurrencyAmount previous) {
    var own = Stream.concat(Stream.of(contract), contracts().followed(contract, since).stream());
    return isOffsetBy(own) ? previous.plus(before().minus(contracts().cmrr(eve()))) : previous;
  }

  /// The day on which contracts were what a renewal of them is compared with: the day before the
  /// first of what they gave and took back, where no other contract did.
  public LocalDate eveOf(Collection<String> contracts) {
    return isOffsetBy(contracts.stream()) ? movement().eve() : eve();
  }

  private boolean isOffsetBy(Stream<String> some) {
    var first = movement().eve();
    var own =
        some.map(it ->
                contracts().monthlyValue(it, eve()).minus(contracts().monthlyValue(it, first)))
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    return own.equals(contracts().cmrr(eve()).minus(contracts().cmrr(first)));
  }

  /// The growth that counts of what contracts grew by: no more than what is left of the day.
  public MultiCurrencyAmount covered(MultiCurrencyAmount own) {
    var left = movement().left();
    return isNowhere(left.minus(own), -1) ? own : left;
  }

  /// Whether no less is paid than before, by what is known.
  public boolean isMadeUp() {
    return isNowhere(movement().left(), -1);
  }

  /// Whether less is paid and in no currency more. A pause is none, and neither is a departure.
  public boolean isContraction() {
    return contracts().standing(eve()).isCustomer()
        && isPaying(since)
        && isPaying(until())
        && isLess(movement().left());
  }

  /// Each product of which there is more or less.
  public List<QuantityChange> changes() {
    return QuantityChange.between(quantitiesBefore(), contracts().quantities(movement().last()));
  }

  public List<ProductQuantity> quantitiesBefore() {
    return contracts().quantities(movement().eve());
  }

  public List<ProductQuantity> quantitiesToday() {
    return contracts().quantities(until());
  }

  private boolean isPaying(LocalDate day) {
    return switch (contracts().standing(day)) {
      case CUSTOMER, OVERDUE -> true;
      case UNKNOWN, SIGNED, TRIAL, FREE, TRIAL_ENDED, PAUSED, CHURNED -> false;
    };
  }

  private static boolean isLess(MultiCurrencyAmount step) {
    return !step.isZero() && isNowhere(step, 1);
  }

  private static boolean isNowhere(MultiCurrencyAmount step, int sign) {
    return step.totals().stream().map(Money::minorUnits).noneMatch(it -> Long.signum(it) == sign);
  }

  private LocalDate until() {
    return since.isAfter(today) ? since : today;
  }

  private LocalDate eve() {
    return since.minusDays(1);
  }
}
