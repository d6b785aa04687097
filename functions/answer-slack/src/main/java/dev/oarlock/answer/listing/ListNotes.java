package dev.oarlock.answer.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.listing.UnscoredAccounts.KnownUnscored;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands above a list because it does not show all accounts, or not as they are now. Whoever
/// is unscored and seen among the listed accounts is shown as any other.
final class ListNotes {
  private static final int MOST_NAMES = 5;

  private final Set<AccountId> parked;
  private final Set<AccountId> unseen;

  ListNotes(KnownUnscored unscored) {
    this.parked = unscored.parked();
    this.unseen = new HashSet<>(unscored.registered());
    unseen.addAll(parked);
  }

  /// An account that is listed, whether or not this list shows it.
  void see(ListedAccount account) {
    unseen.remove(account.id());
  }

  /// Once all that are listed were seen.
  List<String> of(AccountList list) {
    var notes = new ArrayList<String>();
    if (!unseen.isEmpty()) {
      notes.add(missing());
    }
    if (!parked.isEmpty()) {
      standingStill(list).ifPresent(notes::add);
    }
    return notes;
  }

  /// Registered accounts that no list can show, because nothing of them was scored yet: they are
  /// new, or parked.
  private String missing() {
    return text(
        "{0 account} cannot be listed before the next scoring or the summary of the night.",
        unseen.size());
  }

  /// Which of those in the list are shown as they were before they were parked.
  private Optional<String> standingStill(AccountList list) {
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
