package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.identity.Csm;
import java.util.Optional;

/// By what a list is split into groups.
public enum ListGrouping {
  OWNER,
  SEGMENT,
  REGION;

  /// The name of an account's group; none where it has no owner or no region.
  public Optional<String> of(ListedAccount account) {
    var profile = account.profile();
    return switch (this) {
      case OWNER -> profile.csm().map(Csm::name);
      case SEGMENT -> Optional.of(profile.segment().name());
      case REGION -> profile.region();
    };
  }
}
