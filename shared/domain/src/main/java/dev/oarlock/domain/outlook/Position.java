package dev.oarlock.domain.outlook;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One account on a sheet: what it pays, the calls for the current quarter and the next, what it
/// took with it when it left in the current one, and what drove the model (log-odds).
public record Position(
    AccountId id,
    String name,
    Optional<Csm> csm,
    Amounts cmrr,
    Optional<LocalDate> renewal,
    Amounts lost,
    List<QuarterCall> calls,
    Map<Driver, Double> drivers) {
  public Position {
    calls = List.copyOf(calls);
    var copy = new EnumMap<Driver, Double>(Driver.class);
    copy.putAll(drivers);
    drivers = Collections.unmodifiableMap(copy);
  }

  public boolean hasLeft() {
    return !lost.isNone();
  }
}
