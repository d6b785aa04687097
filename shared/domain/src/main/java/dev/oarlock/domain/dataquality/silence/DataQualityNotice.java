package dev.oarlock.domain.dataquality.silence;

import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import java.time.LocalDate;

/// What operators hear of signals that stay away or are in doubt; the simple name is its
/// detail-type on the bus, the same `id` heard twice is one notice. `feed` is the kind of signal,
/// `accounts` how many rest on it.
public sealed interface DataQualityNotice {
  String signalType();

  /// The first day of which nothing came, or what came is in doubt.
  LocalDate since();

  String id();

  /// It is silent against its own rhythm: what rests on it stands still.
  record SourceFellSilent(String source, String signalType, LocalDate since, int accounts)
      implements DataQualityNotice {
    @Override
    public String id() {
      return DataQualityNotice.id(source, this);
    }
  }

  /// It was heard again on the day `until`: time counts again.
  record SourceReturned(
      String source, String signalType, LocalDate since, LocalDate until, int accounts)
      implements DataQualityNotice {
    @Override
    public String id() {
      return DataQualityNotice.id(source, this);
    }
  }

  /// It has been silent for so long that time counts again without it.
  record SourceGivenUp(String source, String signalType, LocalDate since, int accounts)
      implements DataQualityNotice {
    @Override
    public String id() {
      return DataQualityNotice.id(source, this);
    }
  }

  /// So many accounts moved the same way at once that what is reported is in doubt.
  record AnomalyDetected(MassShift shift) implements DataQualityNotice {
    @Override
    public String signalType() {
      return shift.signalType();
    }

    @Override
    public LocalDate since() {
      return shift.since();
    }

    @Override
    public String id() {
      return DataQualityNotice.id("anomaly", this);
    }
  }

  /// It is in doubt no more from the day `until` on.
  record AnomalyEnded(
      String signalType,
      LocalDate since,
      LocalDate until,
      AnomalyResolution resolution,
      int accounts)
      implements DataQualityNotice {
    @Override
    public String id() {
      return DataQualityNotice.id("anomaly", this);
    }
  }

  default String type() {
    return getClass().getSimpleName();
  }

  private static String id(String source, DataQualityNotice notice) {
    return "notice:"
        + source
        + ":"
        + notice.signalType()
        + ":"
        + notice.since()
        + ":"
        + notice.type();
  }
}
