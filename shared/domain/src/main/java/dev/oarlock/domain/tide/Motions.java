package dev.oarlock.domain.tide;

import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Batch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What a step moved far in one account, each motion with the day whose reports brought it about;
/// today, where time alone did. History, other rules and what we ourselves note of sources count
/// for nothing.
public final class Motions {
  private Motions() {}

  public static Map<Motion, LocalDate> in(AccountState before, AccountState after, Batch batch) {
    var today = after.verdict().day();
    var days = new HashMap<Motion, LocalDate>();
    if (before.version() > 0 && batch.isFresh(today) && !batch.isOurOwn()) {
      Motion.between(before.verdict(), after.verdict())
          .forEach(motion -> days.put(motion, day(motion, batch, today)));
    }
    return days;
  }

  private static LocalDate day(Motion motion, Batch batch, LocalDate today) {
    var feed = Doubtful.feed(motion.measure()).orElseThrow();
    return reported(batch, today).getOrDefault(feed, today);
  }

  /// The kinds of signals that a batch newly reports, each with its day; of a backlog the oldest,
  /// so that none of it is taken for what was before.
  public static Map<String, LocalDate> reported(Batch batch, LocalDate today) {
    var days = new HashMap<String, LocalDate>();
    batch.fresh(today).stream()
        .filter(signal -> Doubtful.is(signal.signal()))
        .forEach(signal ->
            days.merge(
                signal.signal().type(),
                signal.day(),
                (one, other) -> one.isBefore(other) ? one : other));
    return days;
  }
}
