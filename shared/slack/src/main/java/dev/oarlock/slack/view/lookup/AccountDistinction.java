package dev.oarlock.slack.view.lookup;

import dev.oarlock.domain.account.naming.NamedAccount;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What tells accounts of one name apart: region, CSM or segment where they differ, and in any case
/// their ids.
record AccountDistinction(List<NamedAccount> accounts) {
  static AccountDistinction among(List<NamedAccount> accounts) {
    return new AccountDistinction(accounts);
  }

  /// On a button: the segment, or where another is called the same, what differs.
  String label(NamedAccount account) {
    if (namesakes(account).size() < 2) {
      return account.traits().segment().name();
    }
    var differing = of(account);
    return differing.isEmpty() ? account.id().value() : String.join(", ", differing);
  }

  /// What of it others of its name do not share.
  List<String> of(NamedAccount account) {
    return Stream.<Function<NamedAccount, Optional<String>>>of(
            it -> it.traits().region(),
            it -> it.traits().csm().map(csm -> csm.name()),
            it -> Optional.of(it.traits().segment().name()))
        .filter(trait -> namesakes(account).stream().map(trait).distinct().count() > 1)
        .flatMap(trait -> trait.apply(account).stream())
        .toList();
  }

  private List<NamedAccount> namesakes(NamedAccount account) {
    return accounts.stream().filter(it -> it.name().equalsIgnoreCase(account.name())).toList();
  }
}
