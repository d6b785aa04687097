package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// An account and all its descendants; churned accounts are left out. `children` are sorted worst
/// first, those without a score last.
public record AccountHierarchy(FamilyMember parent, List<FamilyMember> children) {
  private static final int NO_SCORE = 101;
  private static final Comparator<PortfolioMember> WORST_FIRST =
      Comparator.comparing(PortfolioMember::band)
          .thenComparingInt(child -> child.score().orElse(NO_SCORE))
          .thenComparing(PortfolioMember::name);

  public AccountHierarchy {
    children = List.copyOf(children);
  }

  public static AccountHierarchy of(
      AccountState parent, Collection<AccountState> children, LocalDate day) {
    return new AccountHierarchy(
        FamilyMember.of(parent, day),
        children.stream()
            .map(child -> FamilyMember.of(child, day))
            .filter(child -> child.account().isCustomer())
            .sorted(Comparator.comparing(FamilyMember::account, WORST_FIRST))
            .toList());
  }

  /// The health of the whole hierarchy; a parent without revenue of its own is not counted.
  public HealthRollup rollup() {
    var members = new ArrayList<>(children.stream().map(FamilyMember::account).toList());
    if (isParentCounted()) {
      members.add(parent.account());
    }
    return HealthRollup.of(members);
  }

  public boolean isParentCounted() {
    return parent.account().isCustomer() && !parent.account().cmrr().isZero();
  }
}
