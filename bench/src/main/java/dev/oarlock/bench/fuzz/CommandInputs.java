package dev.oarlock.bench.fuzz;

import java.util.List;

/// What people type in Slack: the slash command, then its words.
final class CommandInputs {
  private CommandInputs() {}

  static List<String> all() {
    return List.of(
        "/health good",
        "/health good why since 2026-10-01",
        "/health good as of last month",
        "/health good if active users = 60",
        "/health good pulse 2 because competitor: they said so",
        "/health good override 90 because seasonal: x",
        "/health renewals this year",
        "/health owner dana",
        "/health good signs",
        "/health good family",
        "/health red",
        "/health at risk in smb",
        "/health good claim",
        "/health good snooze 7 days: back on Monday",
        "/health good snooze until renewal: settled then",
        "/health good snooze until 2026-12-01: x",
        "/health good hand over to <@U0G9QF9C6|li>: she knows them",
        "/health good resolve: renewed by phone",
        "/forecast",
        "/forecast portfolio by csm",
        "/forecast good call 30% of 12000: why",
        "/forecast calls",
        "/forecast bridge",
        "/forecast accuracy",
        "/renewal good",
        "/renewal good because missing-feature: said by phone",
        "/renewal lost because competitor: x",
        "/metrics",
        "/metrics last quarter by segment",
        "/metrics 2026 by month segment SMB reported",
        "/metrics Q3 2026 csm dana by product",
        "/metrics how",
        "/digest",
        "/digest post",
        "/digest mine",
        "/digest csm dana",
        "/digest segment SMB",
        "/digest board Q3 2026",
        "/other good");
  }

  /// The command; the first where none is left of it.
  static String command(String input) {
    return input.startsWith("/") ? input.split("\\s", 2)[0] : "/health";
  }

  static String words(String input) {
    var parts = input.split("\\s", 2);
    return !input.startsWith("/") ? input : parts.length > 1 ? parts[1] : "";
  }
}
