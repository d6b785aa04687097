package dev.oarlock.answer.asking;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.slack.block.Mrkdwn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands above a list because it does not show all accounts, or not as they are now.
record ListNotes(AccountNames names, AccountListings listings, ParkedAccounts parked, Clock clock) {
  private static final int MOST_NAMES = 5;

  /// Whoever was registered longer ago is listed, or the summary of the night has seen to it.
  private static final Duration UNSCORED = Duration.ofDays(1);

  /// Empty if there are more new accounts than whoever asked has patience for. The day of a large
  /// import is such a day.
  Optional<List<String>> of(AccountList list, AnswerPatience patience) {
    var fresh = describedLately(patience.mostNewAccounts());
    if (!patience.looksAt(fresh.size())) {
      return Optional.empty();
    }
    var still = parked.all().stream().map(ParkedAccount::account).collect(Collectors.toSet());
    var notes = Stream.of(missing(fresh, still), standingStill(list, still));
    return Optional.of(notes.flatMap(Optional::stream).toList());
  }

  private List<DirectoryEntry> describedLately(int most) {
    return names.describedSince(clock.instant().minus(UNSCORED), most);
  }

  /// Registered accounts that no list can show, because nothing of them was scored yet: they are
  /// new, or parked.
  private Optional<String> missing(List<DirectoryEntry> fresh, Set<AccountId> parked) {
    var registered = fresh.stream().filter(entry -> entry.into().isEmpty()).map(DirectoryEntry::id);
    var accounts = Stream.concat(registered, parked.stream()).collect(Collectors.toSet());
    var missing = accounts.size() - listings.listed(accounts).size();
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            text(
                "{0 account} cannot be listed before the next scoring or the summary of the night.",
                missing));
  }

  /// Which of those in the list are shown as they were before they were parked.
  private Optional<String> standingStill(AccountList list, Set<AccountId> parked) {
    var still =
        list.accounts().stream()
            .filter(account -> parked.contains(account.id()))
            .map(account -> Mrkdwn.escape(account.profile().name()))
            .toList();
    var more = still.size() - MOST_NAMES;
    return still.isEmpty()
        ? Optional.empty()
        : Optional.of(
            text(
                "⚠️ Not computed any more, so as they were before: {0}{1}. Operators are told.",
                still.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")),
                more > 0 ? text(" and {0} more", more) : ""));
  }
}
