package dev.oarlock.api;

import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.slack.command.listing.ListVocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What owners, segments and regions are called.
final class ApiNames {
  private ApiNames() {}

  /// Nobody is asked for their own: a program has none.
  static ListVocabulary vocabulary(List<ListedAccount> listed) {
    var owners =
        listed.stream()
            .flatMap(it -> it.profile().csm().stream())
            .map(csm -> new OwnedBy(csm, Set.of(csm.person())))
            .distinct()
            .toList();
    return new ListVocabulary(
        "",
        Optional.empty(),
        List.of(),
        owners,
        distinct(listed.stream().map(it -> it.profile().segment().name())),
        distinct(listed.stream().flatMap(it -> it.profile().region().stream())));
  }

  private static List<String> distinct(Stream<String> names) {
    return names.distinct().sorted().toList();
  }
}
