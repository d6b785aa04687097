package dev.oarlock.cli.identity;

import dev.oarlock.domain.account.identity.ExternalId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// Which id is meant: `stripe/cus_123`.
final class IdentityArgument {
  @Parameters(
      paramLabel = "SYSTEM/ID",
      description = "an id as `identity list` shows it, such as stripe/cus_123")
  private @Nullable String typed;

  /// An [IllegalArgumentException] says what is wrong with it.
  ExternalId identity() {
    var text = String.valueOf(typed);
    var border = text.indexOf('/');
    if (border < 1 || border == text.length() - 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no id: give the system and the id, such as stripe/cus_123.");
    }
    return new ExternalId(text.substring(0, border), text.substring(border + 1));
  }
}
