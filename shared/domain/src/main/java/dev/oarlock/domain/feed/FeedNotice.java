package dev.oarlock.domain.feed;

import java.time.LocalDate;

/// What operators hear of a source of signals; the simple name is its detail-type on the bus, the
/// same `id` heard twice is one notice. `feed` is the kind of signal, `accounts` how many rest on
/// it.
public sealed interface FeedNotice {
  String source();

  String feed();

  /// The first day on which it was not heard.
  LocalDate since();

  int accounts();

  /// It is silent against its own rhythm: what rests on it stands still.
  record FeedFellSilent(String source, String feed, LocalDate since, int accounts)
      implements FeedNotice {}

  /// It was heard again on the day `until`: time counts again.
  record FeedReturned(String source, String feed, LocalDate since, LocalDate until, int accounts)
      implements FeedNotice {}

  default String type() {
    return getClass().getSimpleName();
  }

  default String id() {
    return "feed:" + source() + ":" + feed() + ":" + since() + ":" + type();
  }
}
