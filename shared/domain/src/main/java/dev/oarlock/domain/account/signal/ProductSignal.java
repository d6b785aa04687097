package dev.oarlock.domain.account.signal;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What an account makes of the product: use, what it comes to, and what is in the way.
public sealed interface ProductSignal extends Signal {

  /// Use of the product on one day, or of the period that ends on it.
  record UsageReported(
      LocalDate day,
      OptionalInt activeUsers,
      OptionalInt logins,
      Map<String, Integer> features,
      OptionalInt featuresUsed,
      OptionalInt featuresOffered,
      OptionalInt executivesActive)
      implements ProductSignal {
    public UsageReported {
      ValueCheck.notNegative("activeUsers", activeUsers);
      ValueCheck.notNegative("logins", logins);
      ValueCheck.notNegative("featuresUsed", featuresUsed);
      ValueCheck.notNegative("featuresOffered", featuresOffered);
      ValueCheck.notNegative("executivesActive", executivesActive);
      features = Map.copyOf(features);
      features.forEach((feature, count) -> ValueCheck.notNegative("count of " + feature, count));
    }
  }

  record TicketOpened(String ticket, Priority priority, boolean escalated)
      implements ProductSignal {
    public enum Priority {
      LOW,
      NORMAL,
      HIGH,
      URGENT
    }

    public TicketOpened {
      ValueCheck.shortText("ticket", ticket);
    }
  }

  /// `satisfaction` is 1-5.
  record TicketClosed(
      String ticket,
      boolean escalated,
      OptionalInt satisfaction,
      OptionalInt minutesToFirstResponse,
      OptionalInt minutesToResolve)
      implements ProductSignal {
    public TicketClosed {
      ValueCheck.shortText("ticket", ticket);
      satisfaction.ifPresent(stars -> ValueCheck.inRange("satisfaction", stars, 1, 5));
      ValueCheck.notNegative("minutesToFirstResponse", minutesToFirstResponse);
      ValueCheck.notNegative("minutesToResolve", minutesToResolve);
    }
  }

  record ServiceDisrupted(Severity severity, int minutes) implements ProductSignal {
    public enum Severity {
      MINOR,
      MAJOR,
      CRITICAL
    }

    public ServiceDisrupted {
      ValueCheck.notNegative("minutes", minutes);
    }
  }

  /// `milestone` is kickoff, measures-agreed, live, first-value, or one of the tenant's own.
  record MilestoneReached(String milestone) implements ProductSignal {
    public static final String KICKOFF = "kickoff";
    public static final String MEASURES_AGREED = "measures-agreed";
    public static final String LIVE = "live";
    public static final String FIRST_VALUE = "first-value";

    public MilestoneReached {
      ValueCheck.shortText("milestone", milestone);
    }
  }

  /// A success measure's value, in the measure's own unit.
  record MeasureReported(
      String measure, double value, OptionalDouble baseline, OptionalDouble target)
      implements ProductSignal {
    public MeasureReported {
      ValueCheck.shortText("measure", measure);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value of " + measure + " is not a number: " + value);
      }
    }
  }

  record FeatureRequested(String feature, Urgency urgency) implements ProductSignal {
    public enum Urgency {
      NICE,
      IMPORTANT,
      BLOCKING
    }

    public FeatureRequested {
      ValueCheck.shortText("feature", feature);
    }
  }
}
