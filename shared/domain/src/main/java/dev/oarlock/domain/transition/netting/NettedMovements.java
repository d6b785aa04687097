package dev.oarlock.domain.transition.netting;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// By how much what an account pays a month moves on each day, once what was given and taken back
/// within a week is offset. What is left of the days adds up to what they came to, so nothing that
/// is said of one of them is said of another as well.
public final class NettedMovements {
  private final Map<LocalDate, NettedMovement> days;

  private NettedMovements(Map<LocalDate, NettedMovement> days) {
    this.days = days;
  }

  /// What is left of a day: paid a month until then and from then on, as if only what is left of
  /// each day had happened. `eve` and `last` are the day before and the last day of all that was
  /// offset with it.
  public record NettedMovement(
      MultiCurrencyAmount before, MultiCurrencyAmount left, LocalDate eve, LocalDate last) {
    public MultiCurrencyAmount after() {
      return before.plus(left);
    }
  }

  public static NettedMovements of(Facts facts) {
    return facts.view(NettedMovements.class, NettedMovements::collect);
  }

  /// Empty for a day on which no order changes what a customer pays who stays one.
  Optional<NettedMovement> on(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  private static NettedMovements collect(Facts facts) {
    var contracts = AccountContracts.of(facts);
    var told = toldDays(facts, contracts);
    var offsetting = new MovementOffset();
    for (var day : contracts.changeDays().toList()) {
      if (!isCustomer(contracts, day.minusDays(1)) || !isCustomer(contracts, day)) {
        offsetting.startAnew();
      } else if (contracts.changesByOrder(day)) {
        var step = paid(contracts, day).minus(paid(contracts, day.minusDays(1)));
        offsetting.add(day, told.getOrDefault(day, day), step);
      }
    }
    return new NettedMovements(netted(contracts, offsetting.movements()));
  }

  private static Map<LocalDate, NettedMovement> netted(
      AccountContracts contracts, List<MovementOffset.Movement> movements) {
    var netted = new HashMap<LocalDate, NettedMovement>();
    var pending = MultiCurrencyAmount.zero();
    for (var it : movements) {
      var paid = paid(contracts, it.day().minusDays(1));
      netted.put(
          it.day(),
          new NettedMovement(
              paid.minus(pending), it.left(), it.group().first().minusDays(1), it.group().last()));
      pending = pending.plus(it.step()).minus(it.left());
    }
    return netted;
  }

  /// The last day on which an order was told that holds from a day.
  private static Map<LocalDate, LocalDate> toldDays(Facts facts, AccountContracts contracts) {
    var told = new TreeMap<LocalDate, LocalDate>();
    for (var order : facts.of(ContractChanged.class)) {
      contracts
          .effectOf(order.signal())
          .ifPresent(effect ->
              told.merge(
                  effect.since(), order.day(), (one, other) -> one.isAfter(other) ? one : other));
    }
    return told;
  }

  private static boolean isCustomer(AccountContracts contracts, LocalDate day) {
    return contracts.standing(day).isCustomer();
  }

  /// Who pauses pays what they paid: it is neither lost nor, when they go on, won.
  private static MultiCurrencyAmount paid(AccountContracts contracts, LocalDate day) {
    return contracts.standing(day) == AccountStanding.PAUSED
        ? contracts.lastPaidCmrr(day)
        : contracts.cmrr(day);
  }
}
