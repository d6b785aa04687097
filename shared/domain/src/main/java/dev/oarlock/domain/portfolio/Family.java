package dev.oarlock.domain.portfolio;

import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// An account and all that belong to it, children's children included; whoever is no customer any
/// more is left out. `children` come worst first, those without a score last.
public record Family(Member parent, List<Member> children) {
  private static final int NO_SCORE = 101;

  public Family {
    children = List.copyOf(children);
  }

  public static Family of(AccountState parent, Collection<AccountState> children, LocalDate day) {
    return new Family(
        Member.of(parent, day),
        children.stream()
            .map(child -> Member.of(child, day))
            .filter(Member::isCustomer)
            .sorted(
                Comparator.<Member>comparingInt(child -> child.score().orElse(NO_SCORE))
                    .thenComparing(Member::name))
            .toList());
  }

  /// Of the whole family; a parent that pays nothing itself only lends its name.
  public Rollup rollup() {
    var members = new ArrayList<>(children);
    if (parent.isCustomer() && !parent.cmrr().isNone()) {
      members.add(parent);
    }
    return Rollup.of(members);
  }
}
