package dev.oarlock.aws.store.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What Slack said of an e-mail or a user id: the user's id, or that there is none.
public record SlackUserEntry(Optional<String> user, Instant checkedAt) {
  /// People join a workspace, so a no is asked again soon; few people leave it.
  private static final Duration YES_HOLDS = Duration.ofDays(90);

  private static final Duration NO_HOLDS = Duration.ofDays(1);

  Instant expires() {
    return checkedAt.plus(user.isPresent() ? YES_HOLDS : NO_HOLDS);
  }

  boolean holdsAt(Instant now) {
    return now.isBefore(expires());
  }
}
