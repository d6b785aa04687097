package dev.oarlock.domain.portfolio.load;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many accounts of a segment one CSM has room for, as operators say; a segment of tech touch
/// has no tier. The case of a segment's name does not matter.
public record TouchTiers(Map<String, Integer> accountsPerCsm) {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  public TouchTiers {
    var folded = new TreeMap<String, Integer>();
    accountsPerCsm.forEach((segment, most) -> {
      if (most < 1) {
        throw new IllegalArgumentException("accounts a CSM below 1: " + segment + " " + most);
      }
      folded.put(segment.toLowerCase(Locale.ROOT), most);
    });
    accountsPerCsm = Map.copyOf(folded);
  }

  public static TouchTiers none() {
    return new TouchTiers(Map.of());
  }

  /// The share of one CSM's room that so many accounts of each segment take: 1 is full; ten of
  /// fifty and five of ten are 0.7. Empty where none of them is in a tier.
  public OptionalDouble share(SortedMap<String, Integer> accounts) {
    return accounts.keySet().stream().anyMatch(segment -> room(segment).isPresent())
        ? OptionalDouble.of(
            accounts.entrySet().stream()
                .mapToDouble(it -> it.getValue() / room(it.getKey()).orElse(NO_LIMIT))
                .sum())
        : OptionalDouble.empty();
  }

  private OptionalDouble room(String segment) {
    var most = accountsPerCsm.get(segment.toLowerCase(Locale.ROOT));
    return most == null ? OptionalDouble.empty() : OptionalDouble.of(most);
  }
}
