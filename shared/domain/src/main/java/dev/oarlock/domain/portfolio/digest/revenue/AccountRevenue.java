package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue.OpeningCustomers;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One account's revenue as known by a day: its ledger, and when it was a customer.
public record AccountRevenue(RevenueLedger ledger, List<Spell> spells) {
  private static final MultiCurrencyAmount ZERO = MultiCurrencyAmount.zero();

  public static AccountRevenue of(AccountContracts contracts, LocalDate known) {
    return new AccountRevenue(RevenueLedger.of(contracts, known), contracts.spells().until(known));
  }

  public MultiCurrencyAmount balance(LocalDate day) {
    return ledger.balance(day);
  }

  public PeriodRevenue in(RevenuePeriod period) {
    var opening = balance(period.from().minusDays(1));
    var closing = balance(period.to());
    var movements = movements(period);
    return new PeriodRevenue(period, opening, movements, closing, customers(period, movements));
  }

  private Map<RevenueCategory, MultiCurrencyAmount> movements(RevenuePeriod period) {
    var sums = new EnumMap<RevenueCategory, MultiCurrencyAmount>(RevenueCategory.class);
    for (var line : ledger.lines()) {
      if (!line.day().isBefore(period.from()) && !line.day().isAfter(period.to())) {
        sums.merge(line.category(), amount(line), MultiCurrencyAmount::plus);
      }
    }
    return sums;
  }

  private static MultiCurrencyAmount amount(RevenueLine line) {
    return MultiCurrencyAmount.of(line.amount());
  }

  private OpeningCustomers customers(
      RevenuePeriod period, Map<RevenueCategory, MultiCurrencyAmount> movements) {
    var was = isCustomer(period.from().minusDays(1));
    var is = isCustomer(period.to());
    return new OpeningCustomers(
        was ? 1 : 0,
        was && is ? 1 : 0,
        is ? 1 : 0,
        was ? balance(period.to()) : ZERO,
        was ? lost(movements) : ZERO);
  }

  /// All that went below zero, but for what moved to another contract or product.
  private static MultiCurrencyAmount lost(Map<RevenueCategory, MultiCurrencyAmount> movements) {
    var lost = ZERO;
    for (var movement : movements.entrySet()) {
      if (movement.getKey() != RevenueCategory.RENEWAL) {
        for (var money : movement.getValue().totals()) {
          lost = money.minorUnits() < 0 ? lost.plus(money) : lost;
        }
      }
    }
    return lost;
  }

  private boolean isCustomer(LocalDate day) {
    return spells.stream()
        .anyMatch(spell ->
            !spell.start().isAfter(day) && spell.end().filter(end -> !end.isAfter(day)).isEmpty());
  }
}
