package dev.oarlock.local.doctor;

/// What the doctor found about one thing, and what to do; no advice where nothing needs doing.
record Finding(Grade grade, String subject, String found, String advice) {
  enum Grade {
    GOOD("ok  "),
    NOTE("note"),
    BAD("BAD ");

    private final String word;

    Grade(String word) {
      this.word = word;
    }
  }

  static Finding good(String subject, String found) {
    return new Finding(Grade.GOOD, subject, found, "");
  }

  static Finding note(String subject, String found, String advice) {
    return new Finding(Grade.NOTE, subject, found, advice);
  }

  static Finding bad(String subject, String found, String advice) {
    return new Finding(Grade.BAD, subject, found, advice);
  }

  boolean isBad() {
    return grade == Grade.BAD;
  }

  /// As the terminal shows it.
  String line() {
    var line = "%s  %-11s %s".formatted(grade.word, subject, found);
    return advice.isEmpty()
        ? line
        : line + System.lineSeparator() + " ".repeat(18) + "-> " + advice;
  }
}
