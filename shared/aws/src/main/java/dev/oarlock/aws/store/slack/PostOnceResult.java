package dev.oarlock.aws.store.slack;

/// What came of asking to post something once; `T` is what an attempt answers.
public sealed interface PostOnceResult<T> {
  /// It was tried now: it stands in Slack, or it was refused and may be tried again at once.
  record Attempted<T>(T outcome) implements PostOnceResult<T> {}

  /// It was posted before.
  record AlreadyPosted<T>(MessageLocation location) implements PostOnceResult<T> {}

  /// Somebody else is at it right now, or died at it: ask again later.
  record HeldByOther<T>() implements PostOnceResult<T> {}
}
