package dev.oarlock.slack.command.listing;

import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListCondition.AtRisk;
import dev.oarlock.domain.portfolio.listing.ListCondition.ChangedSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.Claimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.GaveNotice;
import dev.oarlock.domain.portfolio.listing.ListCondition.InBand;
import dev.oarlock.domain.portfolio.listing.ListCondition.InRegion;
import dev.oarlock.domain.portfolio.listing.ListCondition.InSegment;
import dev.oarlock.domain.portfolio.listing.ListCondition.NewSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.OnTrial;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListCondition.Paused;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewalOverdue;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewsWithin;
import dev.oarlock.domain.portfolio.listing.ListCondition.Unclaimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.WithoutOwner;

/// A condition in a table of a test.
final class ListedConditionText {
  private ListedConditionText() {}

  static String of(ListCondition condition) {
    return switch (condition) {
      case InBand it -> it.band().name();
      case AtRisk _ -> "at risk";
      case RenewsWithin it -> "renews " + it.from() + ".." + it.until();
      case RenewalOverdue _ -> "overdue";
      case ChangedSince it -> "changed " + it.day();
      case NewSince it -> "new " + it.day();
      case OwnedBy it -> "of " + it.owner().name();
      case WithoutOwner _ -> "no owner";
      case GaveNotice _ -> "gave notice";
      case OnTrial _ -> "on trial";
      case Paused _ -> "paused";
      case Unclaimed _ -> "unclaimed";
      case Claimed it -> "claimed" + it.by().map(by -> " by " + by.owner().name()).orElse("");
      case InSegment it -> "segment " + it.name();
      case InRegion it -> "region " + it.name();
    };
  }
}
