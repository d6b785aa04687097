package dev.oarlock.local.imports;

/// A row that a mapping cannot make a signal of; the others go on.
final class RowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowException(String reason) {
    super(reason);
  }
}
