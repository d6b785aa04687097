package dev.oarlock.domain.dataquality.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the other system says of the company that it means: names and web domains, never people.
public record IdentityHints(Set<String> names, Set<String> domains) {
  private static final int MOST = 5;

  public IdentityHints {
    names = firstFew(names);
    domains = firstFew(domains);
  }

  public static IdentityHints none() {
    return new IdentityHints(Set.of(), Set.of());
  }

  /// By name first, which says more than the beginning of a domain.
  public List<String> all() {
    var all = new ArrayList<>(names);
    all.addAll(domains);
    return List.copyOf(all);
  }

  IdentityHints with(IdentityHints others) {
    var allNames = new TreeSet<>(names);
    allNames.addAll(others.names());
    var allDomains = new TreeSet<>(domains);
    allDomains.addAll(others.domains());
    return new IdentityHints(allNames, allDomains);
  }

  /// In one order, whatever the order in which they came.
  private static Set<String> firstFew(Set<String> all) {
    var sorted = new TreeSet<>(all);
    while (sorted.size() > MOST) {
      sorted.pollLast();
    }
    return Collections.unmodifiableSortedSet(sorted);
  }
}
