package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.SkuUnits;

/// What holds where an order does not say it: which products are sold in seats, and for how many
/// days a term may still be renewed after its end.
public record OrderDefaults(SkuUnits units, int graceDays) {
  private static final OrderDefaults SHIPPED =
      new OrderDefaults(SkuUnits.byDefault(), AgreedTerm.DEFAULT_GRACE_DAYS);

  public static OrderDefaults shipped() {
    return SHIPPED;
  }

  /// An order with these filled in; any other signal as it is.
  public LoggedSignal applyTo(LoggedSignal logged) {
    return logged.signal() instanceof ContractChanged order
        ? logged.withSignal(order.withDefaults(units, graceDays))
        : logged;
  }
}
