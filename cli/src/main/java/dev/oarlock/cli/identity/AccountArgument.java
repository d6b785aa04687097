package dev.oarlock.cli.identity;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NamedAccount;
import java.util.List;
import java.util.stream.Collectors;

/// A customer as typed: the whole name, or an id. What moves what is known of customers is done to
/// nobody who is only like it.
record AccountArgument(String typed) {
  /// An [IllegalArgumentException] says whom it may mean; `again` is what to type then, before the
  /// id.
  NamedAccount find(AppContext appContext, String again) {
    return switch (AccountNames.of(appContext).find(typed)) {
      case NameMatch.Found found when found.exactly() -> found.account();
      case NameMatch.Found found -> throw nobody(List.of(found.account()), again);
      case NameMatch.Ambiguous(var several, _) -> throw nobody(several, again);
      case NameMatch.NotFound(var suggestions) -> throw nobody(suggestions, again);
    };
  }

  private IllegalArgumentException nobody(List<NamedAccount> near, String again) {
    var whom =
        near.stream()
            .map(account -> "%s (%s)".formatted(account.name(), account.id()))
            .collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "There is no account '%s'.".formatted(typed)
            + (whom.isEmpty()
                ? " Type the whole name, or the id, as ./oarlock ask \"/health NAME\" finds it."
                : " Did you mean %s? Then type: ./oarlock identity %s %s"
                    .formatted(whom, again, near.getFirst().id())));
  }
}
