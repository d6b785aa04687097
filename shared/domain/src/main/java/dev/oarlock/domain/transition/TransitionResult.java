package dev.oarlock.domain.transition;

import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;

/// What a batch of signals does to an account.
public sealed interface TransitionResult {
  /// It has a new state: to be written, and then its outbox to be published.
  record Advanced(AccountState after) implements TransitionResult {}

  /// The batch was folded before, but perhaps not everything was published: to be published again.
  record Repeated(List<Announcement> announcements) implements TransitionResult {
    public Repeated {
      announcements = List.copyOf(announcements);
    }
  }

  /// Nothing in it changes anything.
  record Unchanged() implements TransitionResult {}
}
