package dev.oarlock.aws.posted;

import java.time.Instant;

/// Who posts an announcement.
public sealed interface Claim {
  /// The one who asks; nobody else will until `until`.
  record Ours(Instant until) implements Claim {}

  /// Somebody else is at it right now, or died at it: ask again later.
  record Theirs() implements Claim {}

  /// It was posted already.
  record Done(Post post) implements Claim {}
}
