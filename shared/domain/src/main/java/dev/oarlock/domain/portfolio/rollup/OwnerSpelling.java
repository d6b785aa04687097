package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return ofCounts(
        owners
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  /// Of how many accounts each CSM is written so.
  public static OwnerSpelling ofCounts(Map<Csm, Long> counts) {
    var byPerson = new HashMap<PersonId, Map<String, Long>>();
    counts.forEach((csm, count) ->
        byPerson
            .computeIfAbsent(csm.person(), _ -> new HashMap<>())
            .merge(csm.name(), count, Long::sum));
    var spellings = new HashMap<PersonId, Csm>();
    byPerson.forEach((person, names) -> {
      var most = names.entrySet().stream().max(MOST_USED).orElseThrow();
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
    return owner.map(this::of);
  }

  public Csm of(Csm owner) {
    return spellings.getOrDefault(owner.person(), owner);
  }

  public PortfolioMember of(PortfolioMember member) {
    return of(member.csm()).equals(member.csm()) ? member : unified(member);
  }

  private PortfolioMember unified(PortfolioMember member) {
    return new PortfolioMember(
        member.id(),
        member.name(),
        member.segment(),
        of(member.csm()),
        member.region(),
        member.score(),
        member.band(),
        member.isBandSetAlone(),
        member.cmrr(),
        member.isCustomer());
  }
}
