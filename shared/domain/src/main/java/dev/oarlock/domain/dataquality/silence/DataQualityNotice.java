package dev.oarlock.domain.dataquality.silence;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import java.time.LocalDate;

/// A notice to operators about signals that are missing or suspect. The simple name is its
/// detail-type on the bus; two events with the same `id` are one notice. `signalType` is the type
/// of signal, `accounts` how many accounts depend on it.
public sealed interface DataQualityNotice {
  SignalType signalType();

  /// The first day that is missing or suspect.
  LocalDate since();

  String id();

  /// A source is silent against its own rhythm; measures that depend on it are frozen.
  record SourceFellSilent(String source, SignalType signalType, LocalDate since, int accounts)
      implements DataQualityNotice {
    @Override
    public String id() {
      return DataQualityNotice.id(source, this);
    }
  }

  /// A source reported again on the day `until`; its measures age again.
  record SourceReturned(
      String source, SignalType signalType, LocalDate since, LocalDate until, int accounts)
      implements DataQualityNotice {
    @Override
    public String id() {
      return DataQualityNotice.id(source, this);
    }
  }

  /// A source has been silent for so long that its measures age again without it.
  record SourceGivenUp(String source, SignalType signalType, LocalDate since, int accounts)
      implements DataQualityNotice {
    @Override
    public String id() {
      return DataQualityNotice.id(source, this);
    }
  }

  /// So many accounts shifted the same way at once that the reports are suspect.
  record AnomalyDetected(MassShift shift) implements DataQualityNotice {
    @Override
    public SignalType signalType() {
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

  /// The reports are no longer suspect from the day `until` on.
  record AnomalyEnded(
      SignalType signalType,
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
        + notice.signalType().word()
        + ":"
        + notice.since()
        + ":"
        + notice.type();
  }
}
