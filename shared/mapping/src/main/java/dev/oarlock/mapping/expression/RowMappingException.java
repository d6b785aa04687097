package dev.oarlock.mapping.expression;

/// A row that a mapping cannot make a signal of; the others go on.
public final class RowMappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RowMappingException(String reason) {
    super(reason);
  }
}
