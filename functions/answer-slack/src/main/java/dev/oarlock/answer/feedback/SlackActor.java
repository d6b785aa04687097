package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.identity.Csm;
import java.time.Instant;

/// Who says something, and on which occasion: the same thing said twice on one occasion, such as
/// one form that is delivered twice, is said once.
public record SlackActor(String user, String idempotencyKey) {
  /// What is typed is another occasion each time; within a second nobody types it twice.
  public static SlackActor ofCommand(String user, Instant now) {
    return new SlackActor(user, Long.toString(now.getEpochSecond()));
  }

  /// A form that was opened under this id.
  public static SlackActor ofForm(String user, String view) {
    return new SlackActor(user, "form:" + view);
  }

  public Csm csm() {
    return new Csm(user);
  }
}
