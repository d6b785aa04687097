package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How each CSM of a portfolio is written there: as for most accounts, of equals the first in
/// order. `li` and `Li` are one group.
public record OwnerSpelling(Map<PersonId, Csm> spellings) {
  private static final Comparator<Map.Entry<String, Long>> MOST_USED =
      Map.Entry.<String, Long>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));

  public OwnerSpelling {
    spellings = Map.copyOf(spellings);
  }

  public static OwnerSpelling of(Stream<Optional<Csm>> owners) {
    var spellings = new HashMap<PersonId, Csm>();
    owners
        .flatMap(Optional::stream)
        .collect(Collectors.groupingBy(Csm::person))
        .forEach((person, names) -> {
          var counts =
              names.stream()
                  .map(Csm::name)
                  .collect(
                      Collectors.groupingBy(
                          Function.identity(), TreeMap::new, Collectors.counting()));
          var most = counts.entrySet().stream().max(MOST_USED).orElseThrow();
          spellings.put(person, new Csm(most.getKey()));
        });
    return new OwnerSpelling(spellings);
  }

  /// These accounts, with each CSM written in one way.
  public static List<PortfolioMember> unified(Collection<PortfolioMember> members) {
    var owners = of(members.stream().map(PortfolioMember::csm));
    return members.stream().map(owners::of).toList();
  }

  public Optional<Csm> of(Optional<Csm> owner) {
    return owner.map(csm -> spellings.getOrDefault(csm.person(), csm));
  }

  public PortfolioMember of(PortfolioMember member) {
    return new PortfolioMember(
        member.id(),
        member.name(),
        member.segment(),
        of(member.csm()),
        member.region(),
        member.score(),
        member.band(),
        member.cmrr(),
        member.isCustomer());
  }
}
