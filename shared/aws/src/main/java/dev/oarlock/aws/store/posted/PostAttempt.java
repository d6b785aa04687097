package dev.oarlock.aws.store.posted;

/// Something that posts a message and answers how that went.
@FunctionalInterface
public interface PostAttempt<T, X extends Exception> {
  T post() throws X;
}
