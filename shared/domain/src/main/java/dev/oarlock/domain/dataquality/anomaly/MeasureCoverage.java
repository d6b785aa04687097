package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many accounts have a reading of each measure.
public final class MeasureCoverage {
  private MeasureCoverage() {}

  public static Map<Measure, Integer> of(Collection<AccountState> accounts) {
    var counts = new EnumMap<Measure, Integer>(Measure.class);
    accounts.stream()
        .flatMap(state -> of(state).stream())
        .forEach(measure -> counts.merge(measure, 1, Integer::sum));
    return counts;
  }

  /// Those of which one account has a reading.
  public static List<Measure> of(AccountState account) {
    return account.assessment().components().stream()
        .flatMap(component -> component.measures().stream())
        .map(reading -> reading.measure())
        .filter(measure -> MonitoredSignals.signalTypeOf(measure).isPresent())
        .toList();
  }
}
