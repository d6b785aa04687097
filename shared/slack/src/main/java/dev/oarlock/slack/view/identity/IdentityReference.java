package dev.oarlock.slack.view.identity;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import java.util.Optional;

/// What a button is about: an id of another system, and an account that it may be of.
public record IdentityReference(ExternalId identity, Optional<AccountId> account) {
  private static final String SEPARATOR = " ";
  private static final String NOBODY = "-";

  public static IdentityReference of(ExternalId identity) {
    return new IdentityReference(identity, Optional.empty());
  }

  public IdentityReference with(AccountId its) {
    return new IdentityReference(identity, Optional.of(its));
  }

  /// An id of ours has no blanks, and neither has a system once they are replaced; what follows is
  /// the id, whatever is in it.
  public String encode() {
    return String.join(
        SEPARATOR,
        account.map(AccountId::value).orElse(NOBODY),
        identity.system().replace("%", "%25").replace(SEPARATOR, "%20"),
        identity.id());
  }

  /// An [IllegalArgumentException] says that it is of another version.
  public static IdentityReference decode(String value) {
    var parts = value.split(SEPARATOR, 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("not an id of another system");
    }
    var system = parts[1].replace("%20", SEPARATOR).replace("%25", "%");
    return new IdentityReference(
        new ExternalId(system, parts[2]),
        parts[0].equals(NOBODY) ? Optional.empty() : Optional.of(new AccountId(parts[0])));
  }
}
