package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.ContractLine.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Builders of contract orders; amounts in whole euros.
public final class ContractOrders {
  private ContractOrders() {}

  public static ContractChanged order(
      OrderType type, String contract, String effective, int months, ContractLine... lines) {
    return new ContractChanged(
        contract,
        type,
        LocalDate.parse(effective),
        AgreedTerm.ofMonths(months, true),
        false,
        List.of(lines),
        Optional.empty(),
        Optional.empty());
  }

  public static ContractChanged signed(
      String contract, String effective, int months, ContractLine... lines) {
    return order(OrderType.NEW, contract, effective, months, lines);
  }

  public static ContractChanged renewed(
      String contract, String effective, int months, ContractLine... lines) {
    return order(OrderType.RENEWAL, contract, effective, months, lines);
  }

  public static ContractChanged addedOn(String contract, String effective, ContractLine... lines) {
    return order(OrderType.ADD_ON, contract, effective, 0, lines);
  }

  public static ContractChanged amended(String contract, String effective, ContractLine... lines) {
    return lapsing(order(OrderType.AMENDMENT, contract, effective, 0, lines));
  }

  /// The contract as it is from a day on, and that it renews itself.
  public static ContractChanged kept(String contract, String effective, ContractLine... lines) {
    return order(OrderType.AMENDMENT, contract, effective, 0, lines);
  }

  public static ContractChanged cancelled(
      String contract, String effective, ContractLine... lines) {
    return order(OrderType.CANCELLATION, contract, effective, 0, lines);
  }

  /// The same order for a reason.
  public static ContractChanged because(String reason, ContractChanged order) {
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        order.term(),
        order.trial(),
        order.lines(),
        Optional.of(reason),
        order.comment());
  }

  /// The same order without automatic renewal.
  public static ContractChanged lapsing(ContractChanged order) {
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        AgreedTerm.ofMonths(order.term().months(), false),
        order.trial(),
        order.lines(),
        order.reason(),
        order.comment());
  }

  /// The same order with another term.
  public static ContractChanged withTerm(ContractChanged order, AgreedTerm term) {
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        term,
        order.trial(),
        order.lines(),
        order.reason(),
        order.comment());
  }

  /// `euros` a month for all licences of the line.
  public static ContractLine line(String sku, int licences, long euros) {
    return line(sku, licences, euros, BillingPeriod.MONTH);
  }

  /// `euros` once, such as a fee for the setup.
  public static ContractLine once(String sku, long euros) {
    return line(sku, 1, euros, BillingPeriod.ONCE);
  }

  private static ContractLine line(String sku, int quantity, long euros, BillingPeriod per) {
    return new ContractLine(
        sku, quantity, Optional.empty(), Optional.of(Money.of(euros * 100, "EUR")), per, 0);
  }

  public static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(euros * 100, "EUR"));
  }
}
