package dev.oarlock.slack.names;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Segment;
import java.util.List;
import java.util.stream.Stream;

/// An account as people may call it.
public record Entry(AccountId id, String name, List<String> aliases, Segment segment) {
  public Entry {
    aliases = List.copyOf(aliases);
  }

  /// All that it goes by, as it is compared.
  Stream<String> spellings() {
    return Stream.concat(Stream.of(id.value(), name), aliases.stream())
        .map(Spelling::of)
        .filter(spelling -> !spelling.isEmpty())
        .distinct();
  }
}
