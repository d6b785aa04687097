package dev.oarlock.slack.directory;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Segment;
import java.util.List;
import java.util.stream.Stream;

/// An account as people may call it.
public record NamedAccount(AccountId id, String name, List<String> aliases, Segment segment) {
  public NamedAccount {
    aliases = List.copyOf(aliases);
  }

  /// All that it goes by, as it is compared.
  Stream<String> normalizedNames() {
    return Stream.concat(Stream.of(id.value(), name), aliases.stream())
        .map(NormalizedName::of)
        .filter(spelling -> !spelling.isEmpty())
        .distinct();
  }
}
