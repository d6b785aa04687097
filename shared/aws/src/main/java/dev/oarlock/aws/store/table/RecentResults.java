package dev.oarlock.aws.store.table;

import dev.oarlock.aws.lambda.RecentEntries;
import java.util.Optional;
import java.util.function.Function;

/// What was made last of what was read. All that it is made of is read each time; only where that
/// is the same, attribute for attribute, it is not made again, so nothing here is ever older than
/// the table's answer.
public final class RecentResults<K, S, T> {
  private final RecentEntries<K, MadeResult<S, T>> latest;

  private record MadeResult<S, T>(S source, T made) {}

  /// So many are kept at most.
  public RecentResults(int most) {
    this.latest = new RecentEntries<>(most);
  }

  /// An exception of `make` is passed on, and nothing is kept. `make` must depend on nothing else.
  public T get(K key, S source, Function<? super S, ? extends T> make) {
    return known(key, source).orElseGet(() -> keep(key, source, make.apply(source)));
  }

  private Optional<T> known(K key, S source) {
    return latest.find(key).filter(it -> it.source().equals(source)).map(MadeResult::made);
  }

  private T keep(K key, S source, T made) {
    latest.put(key, new MadeResult<>(source, made));
    return made;
  }
}
