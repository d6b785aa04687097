package dev.oarlock.aws.store.slack;

/// Something that posts a message and answers how that went.
@FunctionalInterface
public interface PostAttempt<T, X extends Exception> {
  T post() throws X;
}
