package dev.oarlock.domain.phrase;

/// Which form of a noun a number takes, counted from 0.
@FunctionalInterface
public interface PluralForm {
  PluralForm ENGLISH = number -> number == 1 ? 0 : 1;

  int of(long number);
}
