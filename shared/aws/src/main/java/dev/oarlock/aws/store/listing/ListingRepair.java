package dev.oarlock.aws.store.listing;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes what lists lack, as in a table from before there were lists, or was left behind by a
/// writer that died. Accounts come in the order of their ids, which is that of each partition, so
/// that no more than a page of each is held.
public final class ListingRepair {
  private final AccountListings listings;
  private final Set<AccountId> atRisk;
  private final List<ShownPartition> partitions;

  ListingRepair(AccountListings listings, Set<AccountId> atRisk) {
    this.listings = listings;
    this.atRisk = atRisk;
    this.partitions =
        IntStream.range(0, ListedAccountItem.PARTITIONS)
            .mapToObj(number -> new ShownPartition(listings.shown(number)))
            .toList();
  }

  /// Whether lists did not show the account as it is by that version of its state, or not among
  /// those at risk.
  public boolean mend(ListedAccount listed, long version) {
    var shown = partitions.get(ListedAccountItem.partitionNumber(listed.id())).find(listed.id());
    var isShown =
        shown.filter(it -> it.showsSameAs(listed)).isPresent()
            && atRisk.contains(listed.id()) == listed.isAtRisk();
    if (!isShown) {
      listings.put(listed, version);
    }
    return !isShown;
  }

  /// Where the reader of a partition has come to.
  private static final class ShownPartition {
    private final Iterator<ListedAccount> rest;
    private @Nullable ListedAccount next;

    ShownPartition(Iterator<ListedAccount> rest) {
      this.rest = rest;
    }

    Optional<ListedAccount> find(AccountId account) {
      while ((next == null || next.id().compareTo(account) < 0) && rest.hasNext()) {
        next = rest.next();
      }
      return Optional.ofNullable(next).filter(it -> it.id().equals(account));
    }
  }
}
