package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.Csm;

/// The dimension by which a portfolio is grouped.
public enum PortfolioDimension {
  CSM,
  SEGMENT,
  REGION;

  /// The group of accounts that belong to none.
  public static final String NONE = "none";

  /// The name of the group that an account belongs to.
  public String groupOf(PortfolioMember member) {
    return switch (this) {
      case CSM -> member.csm().map(Csm::name).orElse(NONE);
      case SEGMENT -> member.segment().name();
      case REGION -> member.region().orElse(NONE);
    };
  }
}
