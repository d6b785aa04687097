package dev.oarlock.aws.store.erasure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Takes people out of texts, each by the name of its field: what holds a name and nothing else,
/// what names an account, and what may be anything.
public record NameRecognition(NameWindows names) {
  /// Fields that hold a person's name and nothing else.
  private static final Set<String> PERSON_FIELDS = Set.of("by", "contact", "csm", "people");

  /// Fields that name an account; one that is called like a person stays.
  private static final Set<String> ACCOUNT_FIELDS =
      Set.of("account", "aliases", "into", "merged", "name", "names", "parent");

  /// Of people whose names are known.
  public static NameRecognition of(Map<ErasedName, String> pseudonyms) {
    return of(longest(pseudonyms), name -> Optional.ofNullable(pseudonyms.get(name)));
  }

  static NameRecognition of(int maxWords, Function<ErasedName, Optional<String>> pseudonyms) {
    return new NameRecognition(new NameWindows(maxWords, pseudonyms));
  }

  private static int longest(Map<ErasedName, String> pseudonyms) {
    return pseudonyms.keySet().stream().mapToInt(ErasedName::words).max().orElse(0);
  }

  /// The text with each of them replaced.
  public String without(String field, String text) {
    return ACCOUNT_FIELDS.contains(field)
        ? text
        : names.replaceIn(text, PERSON_FIELDS.contains(field));
  }
}
