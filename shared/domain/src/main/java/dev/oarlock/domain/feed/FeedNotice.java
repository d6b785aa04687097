package dev.oarlock.domain.feed;

import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Tide;
import java.time.LocalDate;

/// What operators hear of signals that stay away or are in doubt; the simple name is its
/// detail-type on the bus, the same `id` heard twice is one notice. `feed` is the kind of signal,
/// `accounts` how many rest on it.
public sealed interface FeedNotice {
  String feed();

  /// The first day of which nothing came, or what came is in doubt.
  LocalDate since();

  String id();

  /// It is silent against its own rhythm: what rests on it stands still.
  record FeedFellSilent(String source, String feed, LocalDate since, int accounts)
      implements FeedNotice {
    @Override
    public String id() {
      return FeedNotice.id(source, this);
    }
  }

  /// It was heard again on the day `until`: time counts again.
  record FeedReturned(String source, String feed, LocalDate since, LocalDate until, int accounts)
      implements FeedNotice {
    @Override
    public String id() {
      return FeedNotice.id(source, this);
    }
  }

  /// It has been silent for so long that time counts again without it.
  record FeedGivenUp(String source, String feed, LocalDate since, int accounts)
      implements FeedNotice {
    @Override
    public String id() {
      return FeedNotice.id(source, this);
    }
  }

  /// So many accounts moved the same way at once that what is reported is in doubt.
  record TideSeen(Tide tide) implements FeedNotice {
    @Override
    public String feed() {
      return tide.feed();
    }

    @Override
    public LocalDate since() {
      return tide.since();
    }

    @Override
    public String id() {
      return FeedNotice.id("tide", this);
    }
  }

  /// It is in doubt no more from the day `until` on.
  record TideOver(String feed, LocalDate since, LocalDate until, End end, int accounts)
      implements FeedNotice {
    @Override
    public String id() {
      return FeedNotice.id("tide", this);
    }
  }

  default String type() {
    return getClass().getSimpleName();
  }

  private static String id(String source, FeedNotice notice) {
    return "feed:" + source + ":" + notice.feed() + ":" + notice.since() + ":" + notice.type();
  }
}
