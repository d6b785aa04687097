package dev.oarlock.cli.doctor;

/// What the doctor found about one thing, and what to do; no advice where nothing needs doing.
record DoctorFinding(Severity severity, String subject, String observation, String advice) {
  enum Severity {
    OK("ok  "),
    NOTE("note"),
    BAD("BAD ");

    private final String label;

    Severity(String word) {
      this.label = word;
    }
  }

  static DoctorFinding ok(String subject, String found) {
    return new DoctorFinding(Severity.OK, subject, found, "");
  }

  static DoctorFinding note(String subject, String found, String advice) {
    return new DoctorFinding(Severity.NOTE, subject, found, advice);
  }

  static DoctorFinding bad(String subject, String found, String advice) {
    return new DoctorFinding(Severity.BAD, subject, found, advice);
  }

  boolean isBad() {
    return severity == Severity.BAD;
  }

  /// As the terminal shows it.
  String line() {
    var line = "%s  %-11s %s".formatted(severity.label, subject, observation);
    return advice.isEmpty()
        ? line
        : line + System.lineSeparator() + " ".repeat(18) + "-> " + advice;
  }
}
