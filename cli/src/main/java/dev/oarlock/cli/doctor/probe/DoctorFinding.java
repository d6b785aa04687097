package dev.oarlock.cli.doctor.probe;

import dev.oarlock.cli.command.TerminalStyle;

/// What the doctor found about one thing, and what to do; no advice where nothing needs doing.
public record DoctorFinding(Severity severity, String subject, String observation, String advice) {
  public enum Severity {
    OK("ok  "),
    NOTE("note"),
    BAD("BAD ");

    private final String label;

    Severity(String word) {
      this.label = word;
    }
  }

  public static DoctorFinding ok(String subject, String found) {
    return new DoctorFinding(Severity.OK, subject, found, "");
  }

  public static DoctorFinding note(String subject, String found, String advice) {
    return new DoctorFinding(Severity.NOTE, subject, found, advice);
  }

  public static DoctorFinding bad(String subject, String found, String advice) {
    return new DoctorFinding(Severity.BAD, subject, found, advice);
  }

  public boolean isBad() {
    return severity == Severity.BAD;
  }

  /// As it is printed without colours.
  public String line() {
    return line(TerminalStyle.plain());
  }

  /// As the terminal shows it.
  public String line(TerminalStyle style) {
    var label =
        switch (severity) {
          case OK -> style.good(severity.label);
          case NOTE -> style.strong(severity.label);
          case BAD -> style.bad(severity.label);
        };
    var line = "%s  %-11s %s".formatted(label, subject, observation);
    return advice.isEmpty()
        ? line
        : line + System.lineSeparator() + " ".repeat(18) + "-> " + advice;
  }
}
