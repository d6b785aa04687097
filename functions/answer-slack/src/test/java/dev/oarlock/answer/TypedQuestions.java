package dev.oarlock.answer;

import java.util.List;

/// What people type, one of each kind, where `acme` is at risk and renews soon.
final class TypedQuestions {
  /// Which are answered by a message.
  static final List<String> ANSWERED =
      List.of(
          "/health",
          "/health help",
          "/health acme",
          "/health acme details",
          "/health acme why",
          "/health acme signs",
          "/health acme if sponsors = 2",
          "/health acme as of 2026-11-01",
          "/health acme family",
          "/health acme plays",
          "/health globex",
          "/health nobody at all",
          "/health mine",
          "/health at risk",
          "/health renewals",
          "/health overdue",
          "/health changes",
          "/health red by owner",
          "/health list green top 1",
          "/health new",
          "/health portfolio",
          "/health data quality",
          "/forecast",
          "/forecast help",
          "/forecast how",
          "/forecast acme",
          "/forecast queue",
          "/forecast bridge",
          "/forecast accuracy",
          "/renewal acme",
          "/renewal acme-labs",
          "/renewal",
          "/metrics help",
          "/metrics this quarter",
          "/metrics by segment",
          "/metrics segment Nowhere",
          "/metrics what",
          "/metrics saves",
          "/metrics customers",
          "/metrics plan",
          "/alerts",
          "/alerts help",
          "/alerts quiet 20:00 7:00",
          "/audit acme",
          "/identity",
          "/gong acme",
          "/digest help",
          "/digest what now");

  /// Which open a form.
  static final List<String> FORMS =
      List.of(
          "/health acme override",
          "/health acme pulse",
          "/health acme log note",
          "/health acme log meeting",
          "/health acme log contact",
          "/health acme log measure",
          "/health acme play",
          "/health acme snooze",
          "/health acme hand over",
          "/health acme resolve",
          "/forecast acme call",
          "/gong",
          "/escalate acme",
          "/health log");

  private TypedQuestions() {}

  /// As Slack sends it.
  static RecordedSlackRequest request(String typed) {
    var command = typed.split(" ", 2);
    return RecordedSlackRequest.health(command.length == 1 ? "" : command[1])
        .with("/health", command[0]);
  }
}
