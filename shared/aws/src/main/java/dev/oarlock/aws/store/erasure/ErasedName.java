package dev.oarlock.aws.store.erasure;

import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.PersonId;

/// Something by which an account or a person is known, in the one form in which it is compared.
public record ErasedName(String kind, String value) {
  private static final String ACCOUNT = "account";
  private static final String PERSON = "person";

  public static ErasedName of(AccountReference account) {
    return switch (account) {
      case AccountReference.ByAccountId(var ours) -> new ErasedName(ACCOUNT, ours.value());
      case AccountReference.ByExternalId(var theirs) ->
          new ErasedName(ACCOUNT + "#" + theirs.system(), theirs.id());
    };
  }

  /// A name, an e-mail or a Slack user, whatever the case; what stands between the words of a name
  /// makes no other person.
  public static ErasedName ofPerson(String name) {
    var words = PersonId.of(name).value().split(NameWindows.SEPARATORS);
    return new ErasedName(PERSON, String.join(" ", words).strip());
  }

  int words() {
    return value.isEmpty() ? 0 : value.split(" ").length;
  }

  /// Whether it can be nobody else wherever it stands; `kim` alone may be anything.
  public boolean isTelling() {
    return words() > 1 || NameWindows.isSlackUser(value);
  }
}
