package dev.oarlock.slack.directory;

import dev.oarlock.domain.account.identity.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An account as people may call it; `formerNames` are those it had before, `mergedNames` those of
/// accounts that are parts of it now.
public record NamedAccount(
    AccountId id,
    String name,
    List<String> aliases,
    List<String> formerNames,
    List<String> mergedNames,
    AccountTraits traits) {
  public NamedAccount {
    aliases = List.copyOf(aliases);
    formerNames = List.copyOf(formerNames);
    mergedNames = List.copyOf(mergedNames);
  }

  /// All that it goes by today, as it is compared.
  Stream<String> normalizedNames() {
    return normalized(Stream.concat(Stream.of(id.value(), name), aliases.stream()));
  }

  Stream<String> normalizedFormerNames() {
    return normalized(Stream.concat(formerNames.stream(), mergedNames.stream()));
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
    return like(typed, formerNames);
  }

  /// The same of an account that is a part of this one now.
  public Optional<String> mergedNameLike(String typed) {
    return like(typed, mergedNames);
  }

  private Optional<String> like(String typed, List<String> names) {
    var spelling = NormalizedName.of(typed);
    return normalizedNames().anyMatch(it -> it.startsWith(spelling))
        ? Optional.empty()
        : names.stream().filter(it -> NormalizedName.of(it).startsWith(spelling)).findFirst();
  }
}
