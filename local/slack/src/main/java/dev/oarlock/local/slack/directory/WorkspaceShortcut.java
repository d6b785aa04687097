package dev.oarlock.local.slack.directory;

import java.util.List;

/// Something of the app that people find in a menu: beside the box, or at a message.
public record WorkspaceShortcut(String name, String callbackId, boolean isAtMessage) {
  /// As in slack-manifest.yaml.
  public static final List<WorkspaceShortcut> INSTALLED =
      List.of(
          new WorkspaceShortcut("Log to an account", "log_activity", false),
          new WorkspaceShortcut("Find an account", "find_account", false),
          new WorkspaceShortcut("Log to account", "log_message", true));
}
