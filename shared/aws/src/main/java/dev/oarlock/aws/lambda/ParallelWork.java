package dev.oarlock.aws.lambda;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work on things that do not need each other, some of it at once, because the table takes longer
/// to answer than to write. Whoever asks for one waits for it, or does it himself where it was not
/// begun; what went wrong with it goes wrong for him.
public final class ParallelWork<K, V> implements AutoCloseable {
  /// Keys in one request to the table: as many as it takes, and enough to be worth one.
  private static final int MOST_KEYS = 100;

  private static final int FEWEST_KEYS = 10;

  private final Function<K, V> work;
  private final IdentityHashMap<K, Future<V>> begun = new IdentityHashMap<>();
  private final ExecutorService threads;

  private ParallelWork(int atOnce, Function<K, V> work) {
    this.work = work;
    this.threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory());
  }

  /// Begins with these; with one at once nothing is begun, and all is done in the order in which it
  /// is asked for.
  public static <K, V> ParallelWork<K, V> on(
      Collection<K> things, int atOnce, Function<K, V> work) {
    var started = new ParallelWork<>(atOnce, work);
    if (atOnce > 1 && things.size() > 1) {
      things.forEach(started::begin);
    }
    return started;
  }

  /// What was made of each, in their order.
  public static <K, V> List<V> all(Collection<K> things, int atOnce, Function<K, V> work) {
    try (var started = on(things, atOnce, work)) {
      return things.stream().map(started::of).toList();
    }
  }

  /// How many of so many keys to ask for in one request, if so many requests are made at once: a
  /// few keep as many threads busy as many do.
  public static int inOneRequest(int keys, int atOnce) {
    return Math.clamp(Math.ceilDiv(keys, atOnce), FEWEST_KEYS, MOST_KEYS);
  }

  private void begin(K thing) {
    begun.put(thing, threads.submit(() -> work.apply(thing)));
  }

  public V of(K thing) {
    var result = begun.get(thing);
    if (result == null) {
      return work.apply(thing);
    }
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetryableException("interrupted while others worked");
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new IllegalStateException("failed without a cause");
      case RuntimeException problem -> problem;
      case Error broken -> throw broken;
      default -> new CompletionException(cause);
    };
  }

  /// What was begun is done when it returns.
  @Override
  public void close() {
    threads.close();
  }
}
