package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.ProductQuantity;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// A day from which orders of an account hold: what they made of it together, and what is left of
/// that today, because one product may have been swapped for another.
public record NettedDay(AccountContracts contracts, LocalDate since, LocalDate today) {
  private static final int SWAP_DAYS = 7;

  /// What was paid a month until then; who only goes on after a pause paid what they paid before,
  /// and of a swap in two halves what they paid before the first.
  public MultiCurrencyAmount before() {
    return contracts.standing(eve()) == AccountStanding.PAUSED
        ? contracts.lastPaidCmrr(eve())
        : contracts.cmrr(swapEve());
  }

  /// The day before the first half of a swap of which this day has the other, else the day before
  /// it: a product was given back within a week, and another came.
  private LocalDate swapEve() {
    return contracts
        .changeDays(since.minusDays(SWAP_DAYS + 1))
        .takeWhile(day -> day.isBefore(since))
        .map(day -> day.minusDays(1))
        .filter(this::isSwapSince)
        .findFirst()
        .orElse(eve());
  }

  private boolean isSwapSince(LocalDate eve) {
    var first =
        QuantityChange.between(contracts.quantities(eve), contracts.quantities(eve.plusDays(1)));
    var second = QuantityChange.between(contracts.quantities(eve()), contracts.quantities(since));
    var whole = QuantityChange.between(contracts.quantities(eve), contracts.quantities(since));
    var gone = common(first, whole, QuantityChange::isDropped);
    var came = common(first, whole, QuantityChange::isNew);
    var goes = common(second, whole, QuantityChange::isDropped);
    var comes = common(second, whole, QuantityChange::isNew);
    return (came > 0 && goes > comes) || (gone > 0 && comes > goes);
  }

  /// Products of which that is so of a day and of the time in which it lies.
  private static long common(
      List<QuantityChange> day, List<QuantityChange> whole, Predicate<QuantityChange> which) {
    return day.stream()
        .filter(which)
        .filter(it -> whole.stream().filter(which).anyMatch(other -> other.sku().equals(it.sku())))
        .count();
  }

  public MultiCurrencyAmount after() {
    return contracts.cmrr(since);
  }

  /// By how much more a month is paid today, or on the day itself if that is ahead.
  public MultiCurrencyAmount net() {
    return contracts.cmrr(until()).minus(before());
  }

  /// The growth that counts of what contracts grew by: no more than the account did, and nothing
  /// that only makes up for what was lost within the week before.
  public MultiCurrencyAmount covered(MultiCurrencyAmount own) {
    var grown = contracts.cmrr(until()).minus(beforeLosses());
    return isNowhere(grown.minus(own), -1) ? own : grown;
  }

  /// What was paid before the contractions of the week before.
  private MultiCurrencyAmount beforeLosses() {
    return contracts
        .changeDays(since.minusDays(SWAP_DAYS + 1))
        .takeWhile(day -> day.isBefore(since))
        .map(day -> new NettedDay(contracts, day, eve()))
        .filter(NettedDay::isContraction)
        .map(NettedDay::beforeContraction)
        .reduce(before(), (most, it) -> isNowhere(it.minus(most), -1) ? it : most);
  }

  /// Whether no less is paid than before, by what is known today.
  public boolean isMadeUp() {
    return isNowhere(contracts.cmrr(until()).minus(beforeContraction()), -1) || takesBackGrowth();
  }

  /// What was paid a month until a contraction: before what was added within the week before, if
  /// all of that is taken back with it.
  public MultiCurrencyAmount beforeContraction() {
    return contracts.cmrr(contractionEve());
  }

  private LocalDate contractionEve() {
    var last = swapEve();
    var least = contracts.cmrr(last);
    for (var eve : growthEves()) {
      var paid = contracts.cmrr(eve);
      if (isNowhere(least.minus(paid), -1) && isLess(contracts.cmrr(until()).minus(paid))) {
        last = eve;
        least = paid;
      }
    }
    return last;
  }

  /// The days before those of the week before on which more came to be paid.
  private List<LocalDate> growthEves() {
    return contracts
        .changeDays(since.minusDays(SWAP_DAYS + 1))
        .takeWhile(day -> day.isBefore(since))
        .map(day -> day.minusDays(1))
        .filter(eve -> contracts.standing(eve).isCustomer())
        .filter(eve -> isLess(contracts.cmrr(eve).minus(contracts.cmrr(eve.plusDays(1)))))
        .toList();
  }

  /// Whether less is paid and in no currency more, and whether some of that is still so today. A
  /// pause is none, and neither is a departure, or what only takes back what was just added.
  public boolean isContraction() {
    return contracts.standing(eve()).isCustomer()
        && isPaying(since)
        && isPaying(until())
        && isLess(after().minus(beforeContraction()))
        && isLess(contracts.cmrr(until()).minus(beforeContraction()))
        && !takesBackGrowth();
  }

  /// Whether they pay no less than before something was added within the week before, as in a swap
  /// told in two halves. The gong for what was added is put right.
  private boolean takesBackGrowth() {
    return contracts
        .changeDays(since.minusDays(SWAP_DAYS + 1))
        .takeWhile(day -> day.isBefore(since))
        .map(day -> new NettedDay(contracts, day, until()))
        .anyMatch(day -> contracts.standing(day.eve()).isCustomer() && isNowhere(day.net(), -1));
  }

  /// What is paid a month with it, as far as it was not made up for since.
  public MultiCurrencyAmount contractedTo() {
    var lost = beforeContraction().minus(after());
    return isNowhere(beforeContraction().minus(contracts.cmrr(until())).minus(lost), -1)
        ? after()
        : contracts.cmrr(until());
  }

  /// Each product of which there is more or less; today, where some was made up for since.
  public List<QuantityChange> changes() {
    return QuantityChange.between(
        contracts.quantities(contractionEve()),
        contractedTo().equals(after()) ? contracts.quantities(since) : quantitiesToday());
  }

  public List<ProductQuantity> quantitiesBefore() {
    return contracts.quantities(swapEve());
  }

  public List<ProductQuantity> quantitiesToday() {
    return contracts.quantities(until());
  }

  private boolean isPaying(LocalDate day) {
    return switch (contracts.standing(day)) {
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
