package dev.oarlock.aws.store.people;

import dev.oarlock.domain.account.identity.PersonId;

/// A way to ask Slack for one of its users.
public sealed interface SlackQuestion {
  /// What the answer is kept under.
  PersonId key();

  record ById(String user) implements SlackQuestion {
    @Override
    public PersonId key() {
      return PersonId.of(user);
    }
  }

  record ByEmail(String email) implements SlackQuestion {
    @Override
    public PersonId key() {
      return PersonId.of(email);
    }
  }
}
