package dev.oarlock.aws.store.posted;

import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.UnclearPost;
import java.time.Instant;
import java.util.Optional;

/// Who posts a message.
sealed interface PostingClaim {
  /// The one who asks; nobody else will until `until`. `unclear` is there if an earlier attempt may
  /// have posted it.
  record Granted(Instant until, Optional<UnclearPost> unclear) implements PostingClaim {}

  /// Somebody else is at it right now, or died at it: ask again later.
  record HeldByOther() implements PostingClaim {}

  /// It was posted already.
  record AlreadyPosted(MessageLocation location) implements PostingClaim {}
}
