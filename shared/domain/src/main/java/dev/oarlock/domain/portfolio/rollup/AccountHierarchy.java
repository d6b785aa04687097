package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// An account and all its descendants; churned accounts are left out. `children` are sorted worst
/// first, those without a score last.
public record AccountHierarchy(PortfolioMember parent, List<PortfolioMember> children) {
  private static final int NO_SCORE = 101;

  public AccountHierarchy {
    children = List.copyOf(children);
  }

  public static AccountHierarchy of(
      AccountState parent, Collection<AccountState> children, LocalDate day) {
    return new AccountHierarchy(
        PortfolioMember.of(parent, day),
        children.stream()
            .map(child -> PortfolioMember.of(child, day))
            .filter(PortfolioMember::isCustomer)
            .sorted(
                Comparator.comparing(PortfolioMember::band)
                    .thenComparingInt(child -> child.score().orElse(NO_SCORE))
                    .thenComparing(PortfolioMember::name))
            .toList());
  }

  /// The health of the whole hierarchy; a parent without revenue of its own is not counted.
  public HealthRollup rollup() {
    var members = new ArrayList<>(children);
    if (parent.isCustomer() && !parent.cmrr().isZero()) {
      members.add(parent);
    }
    return HealthRollup.of(members);
  }
}
