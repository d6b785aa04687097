package dev.oarlock.domain.account.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What can be said of who an account is, each part by itself; the word is its name on the bus.
public enum AccountField {
  NAME("name"),
  ALIASES("aliases"),
  SEGMENT("segment"),
  CSM("csm"),
  INDUSTRY("industry"),
  REGION("region"),
  SIZE("size"),
  CHANNEL("channel"),
  PARENT("parent"),
  SLACK_CHANNEL("slackChannel"),
  SINCE("since");

  private final String word;

  AccountField(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// The field of a word; an [IllegalArgumentException] says so if there is none.
  public static AccountField named(String word) {
    return Arrays.stream(values())
        .filter(field -> field.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account has a field " + word));
  }

  /// Puts what is said of it among all that is said; nothing if nothing is.
  public void put(Map<AccountField, Optional<Object>> named, Optional<?> value) {
    value.ifPresent(it -> named.put(this, Optional.of(it)));
  }
}
