package dev.oarlock.domain.account.evidence.business;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.ProductQuantity;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A day on which products were given back, seen with the month around it: who takes pro on Monday
/// and gives basic back on Thursday has swapped one for the other.
public record ProductSwap(AccountContracts contracts, LocalDate day, LocalDate today) {
  private static final int DAYS_BETWEEN = 31;

  /// Whether less is paid from the day on, in any currency.
  public boolean isLess() {
    return isLess(contracts.cmrr(day).minus(contracts.cmrr(day.minusDays(1))));
  }

  /// Whether another product came in the place of one that is gone. If it is worth less, less is
  /// paid and none is dropped.
  public boolean replaces(String sku) {
    return eves().anyMatch(eve -> held(eve).contains(sku) && isMadeUpSince(eve));
  }

  /// The days before each change of the month up to the day.
  private Stream<LocalDate> eves() {
    return contracts
        .changeDays(day.minusDays(DAYS_BETWEEN + 1))
        .takeWhile(change -> !change.isAfter(day))
        .map(change -> change.minusDays(1));
  }

  private boolean isMadeUpSince(LocalDate eve) {
    var before = held(eve);
    var now = held(until());
    var came = now.stream().filter(sku -> !before.contains(sku)).count();
    return came > 0 && came >= before.stream().filter(sku -> !now.contains(sku)).count();
  }

  private LocalDate until() {
    var last = day.plusDays(DAYS_BETWEEN);
    return last.isBefore(today) ? last : today;
  }

  private List<String> held(LocalDate on) {
    return contracts.quantities(on).stream().map(ProductQuantity::sku).toList();
  }

  private static boolean isLess(MultiCurrencyAmount step) {
    return step.totals().stream().anyMatch(money -> money.minorUnits() < 0);
  }
}
