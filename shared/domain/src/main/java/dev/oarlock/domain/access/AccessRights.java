package dev.oarlock.domain.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// All that somebody may.
public record AccessRights(Set<AccessRight> held) {
  public AccessRights {
    held = Set.copyOf(held);
  }

  /// Those of somebody where nobody was given a role.
  public static AccessRights all() {
    return new AccessRights(EnumSet.allOf(AccessRight.class));
  }

  static AccessRights of(Collection<AccessRole> roles) {
    return new AccessRights(
        roles.stream().flatMap(role -> role.rights().stream()).collect(Collectors.toSet()));
  }

  public boolean include(AccessRight right) {
    return held.contains(right);
  }

  /// Whether figures and reasons of accounts are shown.
  public boolean readAccounts() {
    return include(AccessRight.WORK_ON_ACCOUNTS);
  }
}
