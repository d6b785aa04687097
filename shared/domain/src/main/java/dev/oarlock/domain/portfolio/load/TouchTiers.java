package dev.oarlock.domain.portfolio.load;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
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

  /// The share of one CSM's room that these accounts take: 1 is full; ten of fifty and five of ten
  /// are 0.7. Empty where none of them is in a tier.
  public OptionalDouble share(Collection<PortfolioMember> accounts) {
    return accounts.stream()
            .map(PortfolioMember::segment)
            .anyMatch(segment -> room(segment).isPresent())
        ? OptionalDouble.of(
            accounts.stream().mapToDouble(it -> 1 / room(it.segment()).orElse(NO_LIMIT)).sum())
        : OptionalDouble.empty();
  }

  private OptionalDouble room(Segment segment) {
    var most = accountsPerCsm.get(segment.name().toLowerCase(Locale.ROOT));
    return most == null ? OptionalDouble.empty() : OptionalDouble.of(most);
  }
}
