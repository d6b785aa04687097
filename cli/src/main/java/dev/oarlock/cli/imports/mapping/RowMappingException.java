package dev.oarlock.cli.imports.mapping;

/// A row that a mapping cannot make a signal of; the others go on.
final class RowMappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RowMappingException(String reason) {
    super(reason);
  }
}
