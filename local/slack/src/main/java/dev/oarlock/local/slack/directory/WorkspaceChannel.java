package dev.oarlock.local.slack.directory;

import java.util.Locale;

/// A channel of the local workspace: whether our bot is in it, whether outsiders listen there, and
/// whether it is archived.
public record WorkspaceChannel(
    String name, boolean botIsMember, boolean externallyShared, boolean archived) {
  public WorkspaceChannel {
    name = name.startsWith("#") ? name.substring(1) : name;
    if (!name.matches("[\\p{L}\\p{N}_-]{1,80}")) {
      throw new IllegalArgumentException("not a channel name: " + name);
    }
  }

  /// A channel the bot is in and where only colleagues listen.
  public static WorkspaceChannel named(String name) {
    return new WorkspaceChannel(name, true, false, false);
  }

  /// A channel the bot is in and that is shared with another company.
  public static WorkspaceChannel shared(String name) {
    return new WorkspaceChannel(name, true, true, false);
  }

  /// A channel that was closed down.
  public static WorkspaceChannel archived(String name) {
    return new WorkspaceChannel(name, true, false, true);
  }

  /// A public channel that the bot is not in.
  public static WorkspaceChannel notJoined(String name) {
    return new WorkspaceChannel(name, false, false, false);
  }

  /// The id that Slack would use in payloads; always the same for the same name.
  public String id() {
    var letters = name.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    return "C0" + Integer.toString(name.hashCode() & 0xFFFF, 36).toUpperCase(Locale.ROOT) + letters;
  }

  /// Whether this reference (id, name, or name with `#`) means this channel.
  public boolean isReferredToBy(String reference) {
    return reference.equals(id()) || reference.equals(name) || reference.equals("#" + name);
  }
}
