package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.ContractLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A contract term, begun by a new order or a renewal, after add-ons and partial cancellations.
record ContractTerm(LocalDate from, int months, boolean autoRenew, List<ContractLine> lines) {
  private static final int MULTI_YEAR_MONTHS = 24;

  static ContractTerm startedBy(ContractChanged order) {
    return new ContractTerm(
        order.effective(), order.termMonths(), order.autoRenew(), order.lines());
  }

  ContractTerm plus(List<ContractLine> added) {
    return new ContractTerm(
        from, months, autoRenew, Stream.concat(lines.stream(), added.stream()).toList());
  }

  /// The term without the products of these lines, or nothing if no product is left.
  Optional<ContractTerm> minus(List<ContractLine> removed) {
    var skus = removed.stream().map(ContractLine::sku).collect(Collectors.toSet());
    var rest = lines.stream().filter(line -> !skus.contains(line.sku())).toList();
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new ContractTerm(from, months, autoRenew, rest));
  }

  /// The first end after `day`; without automatic renewal there is only one end.
  LocalDate endAfter(LocalDate day) {
    var terms = autoRenew ? Math.max(0, ChronoUnit.MONTHS.between(from, day)) / months + 1 : 1;
    var end = from.plusMonths(terms * months);
    while (autoRenew && !end.isAfter(day)) {
      end = from.plusMonths(++terms * months);
    }
    return end;
  }

  boolean runsOn(LocalDate day) {
    return !day.isBefore(from) && endAfter(day).isAfter(day);
  }

  /// The order that renews this term from a day on, to about the same end, with other quantities.
  ContractChanged renewedOn(LocalDate day, String contract, LicenceAllocation allocation) {
    var monthsLeft = isMonthToMonth() ? 1 : (int) ChronoUnit.MONTHS.between(day, endAfter(day)) + 1;
    return new ContractChanged(
        contract,
        OrderType.RENEWAL,
        day,
        monthsLeft,
        autoRenew,
        lines.stream().map(allocation::resized).toList(),
        Optional.empty(),
        Optional.empty());
  }

  boolean isMonthToMonth() {
    return months == 1;
  }

  boolean isMultiYear() {
    return months >= MULTI_YEAR_MONTHS;
  }

  MultiCurrencyAmount monthlyAmount() {
    return lines.stream()
        .map(line -> MultiCurrencyAmount.of(line.monthlyAmount()))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  long licences() {
    return lines.stream().mapToLong(ContractLine::quantity).sum();
  }
}
