package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.identity.Csm;
import java.time.Instant;

/// Who gives feedback, with a key that makes repeats one: the same feedback twice under one key,
/// such as one form that is delivered twice, is one signal.
public record SlackActor(String user, String idempotencyKey) {
  /// What is typed is new each time; within a second nobody types it twice.
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
