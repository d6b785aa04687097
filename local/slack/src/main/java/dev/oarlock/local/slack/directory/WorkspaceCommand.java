package dev.oarlock.local.slack.directory;

import java.util.List;

/// A slash command of the app, as it is offered while somebody types.
///
/// @param hint what may follow it
public record WorkspaceCommand(String name, String hint, String description) {
  /// As in slack-manifest.yaml.
  public static final List<WorkspaceCommand> INSTALLED =
      List.of(
          new WorkspaceCommand(
              "/health", "[customer name]", "How is this customer, why, and what comes next?"),
          new WorkspaceCommand(
              "/forecast",
              "[customer name | bridge | accuracy | help]",
              "How likely does this customer churn, and how much revenue will the portfolio lose?"),
          new WorkspaceCommand(
              "/renewal",
              "[customer name]",
              "What is up for renewal, and what became of each product at the last one?"),
          new WorkspaceCommand(
              "/metrics",
              "[last quarter | 2026 by quarter | segment NAME | help]",
              "What do customers pay, what moved it, and how much of it stays?"),
          new WorkspaceCommand(
              "/digest",
              "(or post, mine, segment NAME, board, help)",
              "The week in customers, of all, of yours, of a segment, or a quarter for the board"),
          new WorkspaceCommand(
              "/alerts",
              "(or mute RULE [for 2 weeks] [here|me], unmute RULE, reinstate RULE,"
                  + " quiet 18:00 to 08:00|weekends|off)",
              "What alerts were worth, rule by rule, and which of them are muted"),
          new WorkspaceCommand(
              "/gong",
              "[customer name] \"what happened\"",
              "Tell a success of a customer, or thank for one"),
          new WorkspaceCommand(
              "/escalate",
              "[customer name] (or milestone: TEXT, close: TEXT)",
              "A private room, a sponsor and updates for a customer who needs more than one of us"),
          new WorkspaceCommand(
              "/identity",
              "(lists them)",
              "Whose are the ids of other systems that nobody knows? For leads and ops"),
          new WorkspaceCommand(
              "/audit",
              "[customer name]",
              "Who saw and changed what of a customer; for leads and ops"));
}
