package dev.oarlock.aws.store.slack;

import java.time.Instant;

/// Who posts a message.
sealed interface PostingClaim {
  /// The one who asks; nobody else will until `until`.
  record Granted(Instant until) implements PostingClaim {}

  /// Somebody else is at it right now, or died at it: ask again later.
  record HeldByOther() implements PostingClaim {}

  /// It was posted already.
  record AlreadyPosted(MessageLocation location) implements PostingClaim {}
}
