package dev.oarlock.aws.store.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What was made last of what was read. All that it is made of is read each time; only where that
/// is the same, attribute for attribute, it is not made again, so nothing here is ever older than
/// the table's answer.
public final class RecentResults<K, S, T> {
  private final int most;
  private final Map<K, MadeResult<S, T>> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, MadeResult<S, T>> eldest) {
          return size() > most;
        }
      };

  private record MadeResult<S, T>(S source, T made) {}

  /// So many are kept at most.
  public RecentResults(int most) {
    this.most = most;
  }

  /// An exception of `make` is passed on, and nothing is kept. `make` must depend on nothing else.
  public T get(K key, S source, Function<? super S, ? extends T> make) {
    return known(key, source).orElseGet(() -> keep(key, source, make.apply(source)));
  }

  private synchronized Optional<T> known(K key, S source) {
    return Optional.ofNullable(latest.get(key))
        .filter(it -> it.source().equals(source))
        .map(MadeResult::made);
  }

  private synchronized T keep(K key, S source, T made) {
    latest.put(key, new MadeResult<>(source, made));
    return made;
  }
}
