package dev.oarlock.aws.store.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What was made of the items that were read last. The table is asked each time; only what is there
/// unchanged, attribute for attribute, is not read again, so nothing here is ever older than the
/// table's answer.
public final class RecentItems<K, T> {
  private final int most;
  private final Map<K, ReadItem<T>> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, ReadItem<T>> eldest) {
          return size() > most;
        }
      };

  private record ReadItem<T>(Map<String, AttributeValue> item, T made) {}

  /// So many are kept at most.
  public RecentItems(int most) {
    this.most = most;
  }

  /// An exception of `read` is passed on, and nothing is kept.
  public T get(
      K key,
      Map<String, AttributeValue> item,
      Function<Map<String, AttributeValue>, ? extends T> read) {
    return known(key, item).orElseGet(() -> keep(key, new ReadItem<>(item, read.apply(item))));
  }

  private synchronized Optional<T> known(K key, Map<String, AttributeValue> item) {
    return Optional.ofNullable(latest.get(key))
        .filter(it -> it.item().equals(item))
        .map(ReadItem::made);
  }

  private synchronized T keep(K key, ReadItem<T> item) {
    latest.put(key, item);
    return item.made();
  }
}
