package dev.oarlock.local.cloud;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// What was opened of a cloud that is not whole yet, so that one that does not start leaves neither
/// a database nor a port behind.
final class OpenParts {
  private final Deque<Runnable> ends = new ArrayDeque<>();

  <T> T with(T part, Consumer<T> end) {
    ends.push(() -> end.accept(part));
    return part;
  }

  /// The latest first; what fails in it does not hide why the cloud did not start.
  void close(Throwable why) {
    for (var end : ends) {
      try {
        end.run();
      } catch (RuntimeException e) {
        why.addSuppressed(e);
      }
    }
  }
}
