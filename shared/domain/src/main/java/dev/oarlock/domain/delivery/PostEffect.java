package dev.oarlock.domain.delivery;

import java.util.Optional;

/// What an attempt to post has done.
public sealed interface PostEffect {
  /// The message stands there.
  record Standing(MessageLocation location) implements PostEffect {}

  /// Nothing was posted.
  record Nothing() implements PostEffect {}

  /// It was sent there, into a channel or the thread of one, and may stand there or not.
  record Unknown(MessagePlace place) implements PostEffect {}

  /// Of something that always answers: it stands there, or nothing was done.
  static PostEffect of(Optional<MessageLocation> location) {
    return location.<PostEffect>map(Standing::new).orElseGet(Nothing::new);
  }
}
