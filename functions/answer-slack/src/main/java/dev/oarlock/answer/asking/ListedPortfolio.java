package dev.oarlock.answer.asking;

import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// The accounts as lists show them, one owner under one name. They are read one after the other,
/// and only those that are asked for are held.
record ListedPortfolio(AccountListings listings, PersonDirectory people) {

  /// Empty if there are more accounts than so many in all.
  Optional<List<ListedAccount>> those(Predicate<ListedAccount> wanted, int most) {
    var those = new ArrayList<ListedAccount>();
    var read = new AtomicInteger();
    var isWhole =
        listings.each(listed -> {
          var account = listed.ownedBy(people::canonical);
          if (wanted.test(account)) {
            those.add(account);
          }
          return read.incrementAndGet() <= most;
        });
    return isWhole ? Optional.of(those) : Optional.empty();
  }
}
