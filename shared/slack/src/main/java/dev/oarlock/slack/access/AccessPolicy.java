package dev.oarlock.slack.access;

import dev.oarlock.slack.access.AccessDecision.Admitted;
import dev.oarlock.slack.access.AccessDecision.Refused;
import java.util.Optional;

/// Who is answered: full members of our workspace, anywhere but in a channel that another company
/// reads. Of whom Slack says nothing is not answered. A channel of which it says nothing is no
/// reason: the answer is seen by the one who asks alone.
public final class AccessPolicy {
  private AccessPolicy() {}

  /// Before anything is asked about the person; empty if that must be.
  public static Optional<AccessRefusal> byOrigin(
      Optional<AppInstallation> installation, AskingUser asking) {
    if (installation.isEmpty()) {
      return Optional.of(AccessRefusal.UNKNOWN_PERSON);
    }
    return installation.get().admits(asking)
        ? Optional.empty()
        : Optional.of(AccessRefusal.OTHER_WORKSPACE);
  }

  public static AccessDecision decide(
      AppInstallation installation,
      Optional<WorkspacePerson> person,
      Optional<ChannelAudience> audience) {
    if (person.isEmpty()) {
      return new Refused(AccessRefusal.UNKNOWN_PERSON);
    }
    return switch (person.get().membership()) {
      case STRANGER -> new Refused(AccessRefusal.OTHER_WORKSPACE);
      case GUEST -> new Refused(AccessRefusal.GUEST);
      case MEMBER -> member(installation, person.get(), audience);
    };
  }

  private static AccessDecision member(
      AppInstallation installation, WorkspacePerson person, Optional<ChannelAudience> audience) {
    if (!installation.isHome(person.team(), person.enterprise())) {
      return new Refused(AccessRefusal.OTHER_WORKSPACE);
    }
    return audience.filter(ChannelAudience.OTHER_COMPANY::equals).isPresent()
        ? new Refused(AccessRefusal.SHARED_CHANNEL)
        : new Admitted();
  }
}
