package dev.oarlock.domain.account.naming;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.SalesforceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An account as people may call it; `formerNames` are those it had before, `mergedNames` those of
/// accounts that are parts of it now, `otherIds` its ids in other systems.
public record NamedAccount(
    AccountId id,
    String name,
    List<String> aliases,
    List<String> formerNames,
    List<String> mergedNames,
    List<String> otherIds,
    AccountTraits traits) {
  public NamedAccount {
    aliases = List.copyOf(aliases);
    formerNames = List.copyOf(formerNames);
    mergedNames = List.copyOf(mergedNames);
    otherIds = List.copyOf(otherIds);
  }

  /// One that no other system has an id for.
  public NamedAccount(
      AccountId id,
      String name,
      List<String> aliases,
      List<String> formerNames,
      List<String> mergedNames,
      AccountTraits traits) {
    this(id, name, aliases, formerNames, mergedNames, List.of(), traits);
  }

  /// All that it goes by today, as it is compared.
  public Stream<String> normalizedNames() {
    return Stream.concat(normalizedCalls(), normalizedIds()).distinct();
  }

  /// Its name and aliases, in which somebody may make a typing error: an id is somebody's or
  /// nobody's.
  public Stream<String> normalizedCalls() {
    return normalized(Stream.concat(Stream.of(name), aliases.stream()));
  }

  private Stream<String> normalizedIds() {
    return normalized(ids());
  }

  /// Its ids, ours and other systems'. One in Salesforce is found by either form of it, also where
  /// it is the end of ours.
  private Stream<String> ids() {
    var own = id.value();
    var end = own.substring(own.indexOf('-') + 1);
    return Stream.of(Stream.of(own), otherForms(own), otherForms(end), idsElsewhere())
        .flatMap(names -> names);
  }

  private Stream<String> idsElsewhere() {
    return otherIds.stream().flatMap(it -> Stream.concat(Stream.of(it), otherForms(it)));
  }

  /// A checksum is right by chance in one of 32,768, so that a longer form is nobody else's name.
  private static Stream<String> otherForms(String id) {
    return SalesforceId.otherForm(id).stream().filter(other -> other.length() > id.length());
  }

  /// Whether some name of today has all these words, each written out.
  boolean hasWords(String spelling) {
    var words = List.of(spelling.split(" ", -1));
    return normalizedNames().anyMatch(it -> List.of(it.split(" ", -1)).containsAll(words));
  }

  /// The id of it in another system that was written together with that system.
  public Optional<String> otherIdIn(String typed) {
    return WrittenIdentity.idIn(typed).filter(id -> idsElsewhere().anyMatch(id::equals));
  }

  public boolean hasId(String typed) {
    return id.value().equals(typed) || idsElsewhere().anyMatch(typed::equals);
  }

  public Stream<String> normalizedFormerNames() {
    return normalized(Stream.concat(formerNames.stream(), mergedNames.stream()));
  }

  private static Stream<String> normalized(Stream<String> names) {
    return names.map(NormalizedName::of).filter(spelling -> !spelling.isEmpty()).distinct();
  }

  /// Whether only an id of it is spelled so, and not quite so: ids differ in case and punctuation.
  boolean hasOtherIdLike(String typed) {
    var spelling = NormalizedName.of(typed);
    return !hasId(typed)
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
