package dev.oarlock.announce;

import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.bus.DriftJson;
import dev.oarlock.aws.bus.FeedNoticeJson;
import dev.oarlock.aws.events.Envelope;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.feed.FeedNotice;
import dev.oarlock.domain.train.Drift;

/// What the bus said, with the id of the signal's event that led to it.
sealed interface Heard {
  String id();

  String type();

  String correlation();

  /// Of an account.
  record OfAccount(Announcement announcement, String correlation) implements Heard {
    @Override
    public String id() {
      return announcement.id();
    }

    @Override
    public String type() {
      return announcement.type();
    }
  }

  /// Of a source of signals, for operators.
  record OfFeed(FeedNotice notice, String correlation) implements Heard {
    @Override
    public String id() {
      return notice.id();
    }

    @Override
    public String type() {
      return notice.type();
    }
  }

  /// Of the churn model, for operators.
  record OfModel(Drift drift, String correlation) implements Heard {
    @Override
    public String id() {
      return DriftJson.id(drift);
    }

    @Override
    public String type() {
      return DriftJson.TYPE;
    }
  }

  /// An [IllegalArgumentException] tells that it is none of them.
  static Heard of(Envelope event) {
    var detail = event.detail();
    var correlation = detail.path("correlation").asText(event.id());
    if (event.type().equals(DriftJson.TYPE)) {
      return new OfModel(DriftJson.read(detail), correlation);
    }
    return FeedNoticeJson.TYPES.contains(event.type())
        ? new OfFeed(FeedNoticeJson.read(event.type(), detail), correlation)
        : new OfAccount(AnnouncementJson.read(event.type(), detail), correlation);
  }
}
