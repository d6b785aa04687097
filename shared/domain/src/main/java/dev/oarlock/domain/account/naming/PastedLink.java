package dev.oarlock.domain.account.naming;

import dev.oarlock.domain.account.identity.SalesforceId;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The address of a record in Salesforce, as people paste it for the account that it shows: the id
/// in its path names the account exactly. Slack sends it in angle brackets, a label after it.
public final class PastedLink {
  private static final Pattern LINK =
      Pattern.compile("<?https?://([^\\s<>|]+)(?:\\|[^>]*)?>?", Pattern.CASE_INSENSITIVE);

  private PastedLink() {}

  /// The id in a link; any other text as it is.
  public static String nameIn(String typed) {
    var link = LINK.matcher(typed.strip());
    return link.matches()
        ? Arrays.stream(link.group(1).split("[/?#&=]", -1))
            .skip(1)
            .filter(SalesforceId::isLike)
            .findFirst()
            .orElse(typed)
        : typed;
  }
}
