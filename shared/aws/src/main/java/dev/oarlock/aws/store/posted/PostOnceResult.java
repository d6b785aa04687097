package dev.oarlock.aws.store.posted;

import dev.oarlock.domain.delivery.MessageLocation;

/// What came of asking to post something once; `T` is what an attempt answers.

public sealed interface PostOnceResult<T> {
  /// It was tried now: it stands in Slack, it was refused and may be tried again at once, or it is
  /// not known whether it stands.
  record Attempted<T>(T outcome) implements PostOnceResult<T> {}

  /// It was posted before.
  record AlreadyPosted<T>(MessageLocation location) implements PostOnceResult<T> {}

  /// Somebody else is at it right now, or died at it: ask again later.
  record HeldByOther<T>() implements PostOnceResult<T> {}

  /// It was sent before, and it is not known yet whether it stands: ask again later.
  record StillUnclear<T>(String reason) implements PostOnceResult<T> {}

  /// It was sent twice without an answer, and nobody lets us look: it is never sent again.
  record NeverAgain<T>(String reason) implements PostOnceResult<T> {}
}
