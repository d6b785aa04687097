package dev.oarlock.aws.lambda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an instance of a function used last, so many entries at most: where there are more, the one
/// is forgotten that nobody has asked for longest.
public final class RecentEntries<K, V> {
  private final Map<K, V> latest;

  /// So many are kept at most.
  public RecentEntries(int most) {
    this.latest =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(latest.get(key));
  }

  public synchronized void put(K key, V value) {
    latest.put(key, value);
  }

  /// Whether there was none under its key.
  public synchronized boolean isNew(K key, V value) {
    return latest.put(key, value) == null;
  }

  public synchronized void clear() {
    latest.clear();
  }
}
