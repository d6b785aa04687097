package dev.oarlock.slack.access;

import java.util.Optional;

/// What Slack says of a user: where they are at home, as what they are in our workspace, and their
/// e-mail, where it tells.
public record WorkspacePerson(
    String team, Optional<String> enterprise, Membership membership, Optional<String> email) {
  /// As what somebody is in a workspace.
  public enum Membership {
    /// A full member.
    MEMBER,
    /// Somebody from outside who was let into one channel or several.
    GUEST,
    /// Slack knows no such user here, or only from channels that companies share.
    STRANGER
  }

  public static WorkspacePerson stranger() {
    return new WorkspacePerson("", Optional.empty(), Membership.STRANGER, Optional.empty());
  }
}
