package dev.oarlock.aws.store.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Answers for as long as they need not be asked for again.
final class TimedMemo<K, V> {
  /// A question has far fewer; a flood of them is forgotten.
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Duration kept;
  private final Map<K, TimedAnswer<V>> answers = new ConcurrentHashMap<>();

  private record TimedAnswer<V>(V answer, Instant at) {}

  TimedMemo(Clock clock, Duration kept) {
    this.clock = clock;
    this.kept = kept;
  }

  /// Who asks the same at once is not waited for.
  V get(K question, Supplier<V> asked) {
    var now = clock.instant();
    var known = answers.get(question);
    if (known != null && !known.at().plus(kept).isBefore(now)) {
      return known.answer();
    }
    if (answers.size() >= MOST) {
      answers.clear();
    }
    var answer = asked.get();
    answers.put(question, new TimedAnswer<>(answer, now));
    return answer;
  }
}
