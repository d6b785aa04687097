package dev.oarlock.answer.listing;

import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// The accounts as lists show them, one owner under one name. They are read one after the other,
/// and only those that are asked for are held.
record ListedPortfolio(AccountListings listings, PersonDirectory people, Clock clock) {

  /// Empty if that would take longer than whoever asked has patience.
  Optional<List<ListedAccount>> those(Predicate<ListedAccount> wanted, AnswerPatience patience) {
    var those = new ArrayList<ListedAccount>();
    var read = new AtomicInteger();
    var start = clock.instant();
    var isWhole =
        listings.each(listed -> {
          var account = listed.ownedBy(people::canonical);
          if (wanted.test(account)) {
            those.add(account);
          }
          return patience.readsOn(read.incrementAndGet(), Duration.between(start, clock.instant()));
        });
    return isWhole ? Optional.of(those) : Optional.empty();
  }
}
