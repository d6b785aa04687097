package dev.oarlock.announce.route;

import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.bus.DataQualityNoticeJson;
import dev.oarlock.aws.bus.DriftReportJson;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice;
import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.domain.transition.announcement.Announcement;

/// An event of the bus to announce, with the id of the signal's event that led to it.
public sealed interface BusNotification {
  String id();

  String type();

  String correlation();

  /// About an account.
  record AboutAccount(Announcement announcement, String correlation) implements BusNotification {
    @Override
    public String id() {
      return announcement.id();
    }

    @Override
    public String type() {
      return announcement.type();
    }
  }

  /// About a source of signals, for operators.
  record AboutDataQuality(DataQualityNotice notice, String correlation) implements BusNotification {
    @Override
    public String id() {
      return notice.id();
    }

    @Override
    public String type() {
      return notice.type();
    }
  }

  /// About the churn model, for operators.
  record AboutModel(DriftReport drift, String correlation) implements BusNotification {
    @Override
    public String id() {
      return DriftReportJson.id(drift);
    }

    @Override
    public String type() {
      return DriftReportJson.TYPE;
    }
  }

  /// About an id of another system that nobody has said whose it is, for operators.
  record AboutIdentity(IdentityNotice notice, String correlation) implements BusNotification {
    @Override
    public String id() {
      return notice.id();
    }

    @Override
    public String type() {
      return IdentityNotice.TYPE;
    }
  }

  /// An [IllegalArgumentException] says that it is none of them.
  static BusNotification of(EventEnvelope event) {
    var detail = event.detail();
    var correlation = detail.path("correlation").asText(event.id());
    if (event.type().equals(DriftReportJson.TYPE)) {
      return new AboutModel(DriftReportJson.read(detail), correlation);
    }
    if (event.type().equals(IdentityNotice.TYPE)) {
      return new AboutIdentity(IdentityNotice.read(detail), correlation);
    }
    return DataQualityNoticeJson.TYPES.contains(event.type())
        ? new AboutDataQuality(DataQualityNoticeJson.read(event.type(), detail), event.id())
        : new AboutAccount(AnnouncementJson.read(event.type(), detail), correlation);
  }
}
