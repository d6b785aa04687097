package dev.oarlock.answer.routes;

/// What a button is about cannot be read: its message is of a version of Oarlock that wrote it in
/// another way. Messages stay in Slack for years.
final class OutdatedButtonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  OutdatedButtonException(RuntimeException cause) {
    super("a button of another version", cause);
  }
}
