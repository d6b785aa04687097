package dev.oarlock.slack.directory;

import dev.oarlock.domain.account.identity.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An account as people may call it; `formerNames` are those it had before.
public record NamedAccount(
    AccountId id,
    String name,
    List<String> aliases,
    List<String> formerNames,
    AccountTraits traits) {
  public NamedAccount {
    aliases = List.copyOf(aliases);
    formerNames = List.copyOf(formerNames);
  }

  /// All that it goes by today, as it is compared.
  Stream<String> normalizedNames() {
    return normalized(Stream.concat(Stream.of(id.value(), name), aliases.stream()));
  }

  Stream<String> normalizedFormerNames() {
    return normalized(formerNames.stream());
  }

  private static Stream<String> normalized(Stream<String> names) {
    return names.map(NormalizedName::of).filter(spelling -> !spelling.isEmpty()).distinct();
  }

  /// Whether only its id is spelled so, and not quite so: ids differ in case and punctuation.
  boolean hasOtherIdLike(String typed) {
    var spelling = NormalizedName.of(typed);
    return !id.value().equals(typed)
        && Stream.concat(Stream.of(name), aliases.stream())
            .noneMatch(it -> NormalizedName.of(it).equals(spelling));
  }

  /// The name of before that was typed, or its beginning, where no name of today is.
  public Optional<String> formerNameLike(String typed) {
    var spelling = NormalizedName.of(typed);
    return normalizedNames().anyMatch(it -> it.startsWith(spelling))
        ? Optional.empty()
        : formerNames.stream().filter(it -> NormalizedName.of(it).startsWith(spelling)).findFirst();
  }
}
