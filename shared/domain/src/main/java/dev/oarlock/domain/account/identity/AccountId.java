package dev.oarlock.domain.account.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/// Oarlock's id of an account: 1 to 64 letters, digits, dots, dashes or underscores; case matters.
public record AccountId(String value) implements Comparable<AccountId> {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public AccountId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "account id is not 1 to 64 letters, digits, '.', '-' or '_': " + value);
    }
  }

  /// The same id as Salesforce also writes it, where it may be one of theirs.
  public Optional<AccountId> otherForm() {
    return SalesforceId.otherForm(value).map(AccountId::new);
  }

  public static boolean isValid(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
