package dev.oarlock.domain.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The customers of a book in groups: those with the most accounts first.
public record Portfolio(Grouping by, List<Group> groups) {
  /// A group's name and the health of its accounts.
  public record Group(String name, Rollup rollup) {}

  public Portfolio {
    groups = List.copyOf(groups);
  }

  public static Portfolio of(Collection<Member> book, Grouping by) {
    var byName =
        book.stream()
            .filter(Member::isCustomer)
            .collect(Collectors.groupingBy(by::of, TreeMap::new, Collectors.toList()));
    var groups = new ArrayList<Group>();
    byName.forEach((name, members) -> groups.add(new Group(name, Rollup.of(members))));
    groups.sort(Comparator.comparingInt(group -> -group.rollup().accounts()));
    return new Portfolio(by, groups);
  }
}
