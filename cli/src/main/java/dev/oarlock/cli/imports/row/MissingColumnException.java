package dev.oarlock.cli.imports.row;

/// A column that is asked for and not there, or there twice.
public final class MissingColumnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingColumnException(String message) {
    super(message);
  }
}
