package dev.oarlock.domain.tide;

import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.state.AccountState;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// Of how many accounts each measure reads a value.
public final class Readers {
  private Readers() {}

  public static Map<Measure, Integer> of(Collection<AccountState> book) {
    var readers = new EnumMap<Measure, Integer>(Measure.class);
    book.stream()
        .flatMap(state -> state.verdict().components().stream())
        .flatMap(component -> component.measures().stream())
        .map(reading -> reading.measure())
        .filter(measure -> Doubtful.feed(measure).isPresent())
        .forEach(measure -> readers.merge(measure, 1, Integer::sum));
    return readers;
  }
}
