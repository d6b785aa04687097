package dev.oarlock.aws.store.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Small reads that do not need each other, some at once: the table takes longer to answer than to
/// read.
final class ParallelReads {
  private static final int AT_ONCE = 16;

  private ParallelReads() {}

  /// The answers in the order of the questions.
  static <T> List<T> all(List<Callable<T>> questions) {
    var threads = Thread.ofVirtual().factory();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE, threads)) {
      var answers = new ArrayList<T>();
      for (var answer : pool.invokeAll(questions)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking for a name", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a name could not be looked for", e);
    }
  }
}
