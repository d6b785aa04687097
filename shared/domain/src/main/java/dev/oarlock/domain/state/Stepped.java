package dev.oarlock.domain.state;

import dev.oarlock.domain.announce.Announcement;
import java.util.List;

/// What a batch of signals made of an account.
public sealed interface Stepped {
  /// The account moved on: to be written, and what its outbox holds to be said after that.
  record Advanced(AccountState after) implements Stepped {}

  /// The batch was folded before, but perhaps not everything was said: to be said again.
  record Repeated(List<Announcement> toSayAgain) implements Stepped {
    public Repeated {
      toSayAgain = List.copyOf(toSayAgain);
    }
  }

  /// Nothing in it alters anything.
  record Unchanged() implements Stepped {}
}
