package dev.oarlock.domain.account.naming;

import java.util.Optional;
import java.util.regex.Pattern;

/// An id in another system as lists of ids write it: `stripe/cus_123`.
public final class WrittenIdentity {
  private static final Pattern WRITTEN = Pattern.compile("[^\\s/]{1,64}/(\\S{1,256})");

  private WrittenIdentity() {}

  /// The id in it, if it is written so.
  public static Optional<String> idIn(String typed) {
    var written = WRITTEN.matcher(typed.strip());
    return written.matches() ? Optional.of(written.group(1)) : Optional.empty();
  }
}
