package dev.oarlock.aws.store.posted;

/// A message that is to stand in Slack once: how it is posted, what an attempt has done, and how it
/// is looked for when that is not known.
public interface OncePost<T, X extends Exception> {
  T post() throws X;

  PostEffect effect(T outcome);

  PostSearch search(UnclearPost unclear);
}
