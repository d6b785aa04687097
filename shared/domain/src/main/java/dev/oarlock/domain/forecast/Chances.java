package dev.oarlock.domain.forecast;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The chances of having left by each horizon that people are told of, and by the next renewal.
record Chances(Map<Integer, Chance> byDays, Optional<Integer> renewal) {
  private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);

  /// `renewal` is so many days ahead.
  static Chances of(Way way, Optional<Integer> renewal) {
    var days = Stream.concat(HORIZONS.stream(), renewal.stream()).distinct();
    return new Chances(days.collect(toMap(each -> each, way::until)), renewal);
  }

  Probability within(int days) {
    return chance(days).probability();
  }

  private Chance chance(int days) {
    return Objects.requireNonNull(byDays.get(days));
  }

  /// Their bands, the ends of which never fall from a nearer to a later horizon.
  Bands bands() {
    var bands = new HashMap<Integer, Range>();
    var nearer = Range.of(0, 0);
    for (int days : byDays.keySet().stream().sorted().toList()) {
      nearer = chance(days).band().notUnder(nearer);
      bands.put(days, nearer);
    }
    return Bands.of(days -> Objects.requireNonNull(bands.get(days)), renewal);
  }
}
