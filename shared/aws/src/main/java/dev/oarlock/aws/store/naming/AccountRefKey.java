package dev.oarlock.aws.store.naming;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.SignalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// How an account that somebody names appears within a key: readable, and never like another one.
public final class AccountRefKey {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final int DIGEST = 16;

  private AccountRefKey() {}

  public static String of(AccountReference account) {
    return switch (account) {
      case AccountReference.ByAccountId ours -> "ours#" + ours.id();
      case AccountReference.ByExternalId(var theirs) -> theirs(theirs.system(), theirs.id());
    };
  }

  /// How else it may be kept: both forms of an id in Salesforce are one.
  public static Optional<String> otherForm(AccountReference account) {
    return switch (account) {
      case AccountReference.ByAccountId(var ours) -> ours.otherForm().map(it -> "ours#" + it);
      case AccountReference.ByExternalId(var theirs) ->
          theirs.longForm().map(id -> theirs(theirs.system(), id));
    };
  }

  /// `system#id`; a `#` within the system would shift the border.
  public static String of(ExternalId identity) {
    return of(identity.system(), identity.id());
  }

  public static Optional<String> otherForm(ExternalId identity) {
    return identity.longForm().map(id -> of(identity.system(), id));
  }

  private static String of(String system, String id) {
    return system.replace("%", "%25").replace("#", "%23") + "#" + id;
  }

  /// Our id for an account that only another system has named so far: always the same for the same
  /// identity, `system-id` where that makes an id of ours, else with a digest for what it cannot
  /// hold.
  public static AccountId newAccount(ExternalId identity) {
    var plain = identity.system() + "-" + identity.id();
    return isSafe(plain) && plain.length() <= 64 && !identity.system().contains("-")
        ? new AccountId(plain)
        : newAccountApart(identity);
  }

  /// The only identity for which we would have made that id without a digest.
  public static Optional<ExternalId> plainlyMadeFor(AccountId account) {
    var border = account.value().indexOf('-');
    var isBetween = border > 0 && border < account.value().length() - 1;
    return isBetween
        ? Optional.of(
                new ExternalId(
                    account.value().substring(0, border), account.value().substring(border + 1)))
            .filter(identity -> newAccount(identity).equals(account))
        : Optional.empty();
  }

  /// Likewise, where the plain one is the id of another account already.
  public static AccountId newAccountApart(ExternalId identity) {
    var plain = identity.system() + "-" + identity.id();
    var readable = plain.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
    var kept = readable.substring(0, Math.min(readable.length(), 64 - 1 - DIGEST));
    return new AccountId((kept.isEmpty() ? "account" : kept) + "-" + digest(of(identity)));
  }

  /// The id of a note that follows from a signal: the same for the same one, however long its id.
  public static String noteId(String what, SignalId cause) {
    return what + ":" + digest(cause.value());
  }

  /// Likewise of what follows from an id of another system.
  public static String noteId(String what, ExternalId cause) {
    return what + ":" + digest(of(cause));
  }

  public static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String theirs(String system, String id) {
    var key = of(system, id);
    var isReadable = key.length() <= 200 && isSafe(system) && isSafe(id);
    return "theirs#" + (isReadable ? key : "~" + digest(key));
  }

  private static boolean isSafe(String part) {
    return SAFE.matcher(part).matches();
  }
}
