package dev.oarlock.local.slack.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who can be met in the local workspace; the id carries the name, so no list of people is
/// kept. Whose name begins with `guest` is a guest; whose name begins with `outsider` belongs to
/// another company, with which a channel is shared.
public record WorkspaceMember(String name) {
  private static final Pattern ID = Pattern.compile("U0+([A-Z][A-Z0-9]*)");

  public WorkspaceMember {
    name = name.startsWith("@") ? name.substring(1) : name;
    if (!isValidName(name)) {
      throw new IllegalArgumentException("not a person's name (letters and digits): " + name);
    }
    name = name.toLowerCase(Locale.ROOT);
  }

  /// Whether this can be a person's name: a letter, then letters and digits.
  public static boolean isValidName(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9]{0,20}");
  }

  /// The person with this id, if it is one of this workspace.
  public static Optional<WorkspaceMember> withId(String id) {
    var match = ID.matcher(id);
    return match.matches() ? Optional.of(new WorkspaceMember(match.group(1))) : Optional.empty();
  }

  public boolean isGuest() {
    return name.startsWith("guest");
  }

  public boolean isOutsider() {
    return name.startsWith("outsider");
  }

  /// The workspace that the person belongs to.
  public String team() {
    return isOutsider() ? LocalWorkspace.OTHER_TEAM_ID : LocalWorkspace.TEAM_ID;
  }

  /// Under which Slack finds the person.
  public String email() {
    return name + "@example.com";
  }

  /// The id that Slack would use in payloads, such as `U000000DANA`.
  public String id() {
    var letters = name.toUpperCase(Locale.ROOT);
    return "U0" + "0".repeat(Math.max(0, 9 - letters.length())) + letters;
  }

  /// The name as shown above a message.
  public String displayName() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
