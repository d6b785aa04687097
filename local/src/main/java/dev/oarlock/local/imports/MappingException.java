package dev.oarlock.local.imports;

/// A mistake in a mapping, or in what it is applied to: where it is, what it is, what to do.
public final class MappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MappingException(String place, String problem, String remedy) {
    super(place + ": " + problem + "\n  " + remedy);
  }
}
