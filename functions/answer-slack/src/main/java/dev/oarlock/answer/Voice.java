package dev.oarlock.answer;

import dev.oarlock.domain.account.Csm;
import java.time.Instant;

/// Who says something, and on which occasion: the same thing said twice on one occasion, such as
/// one form that is delivered twice, is said once.
record Voice(String user, String occasion) {
  /// What is typed is another occasion each time; within a second nobody types it twice.
  static Voice typed(String user, Instant now) {
    return new Voice(user, Long.toString(now.getEpochSecond()));
  }

  /// A form that was opened under this id.
  static Voice filled(String user, String view) {
    return new Voice(user, "form:" + view);
  }

  Csm csm() {
    return new Csm(user);
  }
}
