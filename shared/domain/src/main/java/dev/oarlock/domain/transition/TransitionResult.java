package dev.oarlock.domain.transition;

import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;

/// What a batch of signals made of an account.
public sealed interface TransitionResult {
  /// The account moved on: to be written, and what its outbox holds to be said after that.
  record Advanced(AccountState after) implements TransitionResult {}

  /// The batch was folded before, but perhaps not everything was said: to be said again.
  record Repeated(List<Announcement> announcements) implements TransitionResult {
    public Repeated {
      announcements = List.copyOf(announcements);
    }
  }

  /// Nothing in it alters anything.
  record Unchanged() implements TransitionResult {}
}
