package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// What an account makes of the product: use, what it comes to, and what is in the way.
public sealed interface ProductSignal extends Signal {

  /// Use of the product on one day, or of the period that ends on it. `source` is who counted: what
  /// it tells of a day later corrects what it told before.
  record UsageReported(
      LocalDate day,
      OptionalInt activeUsers,
      OptionalInt logins,
      Map<String, Integer> features,
      OptionalInt featuresUsed,
      OptionalInt featuresOffered,
      OptionalInt executivesActive,
      Optional<String> source)
      implements ProductSignal {
    /// No name of a system contains it.
    private static final char PART_END = '\u001f';

    public UsageReported {
      ValueCheck.notNegative("activeUsers", activeUsers);
      ValueCheck.notNegative("logins", logins);
      ValueCheck.notNegative("featuresUsed", featuresUsed);
      ValueCheck.notNegative("featuresOffered", featuresOffered);
      ValueCheck.notNegative("executivesActive", executivesActive);
      features = Map.copyOf(features);
      features.forEach((feature, count) -> ValueCheck.notNegative("count of " + feature, count));
    }

    /// Of a source that is not known.
    public UsageReported(
        LocalDate day,
        OptionalInt activeUsers,
        OptionalInt logins,
        Map<String, Integer> features,
        OptionalInt featuresUsed,
        OptionalInt featuresOffered,
        OptionalInt executivesActive) {
      this(
          day,
          activeUsers,
          logins,
          features,
          featuresUsed,
          featuresOffered,
          executivesActive,
          Optional.empty());
    }

    /// The same from there, unless it says itself who counted.
    public UsageReported countedBy(String system) {
      return new UsageReported(
          day,
          activeUsers,
          logins,
          features,
          featuresUsed,
          featuresOffered,
          executivesActive,
          Optional.of(source.orElse(system)));
    }

    /// The same of a part of another account: what counts there counts another part's users.
    public UsageReported ofPart(AccountId part) {
      return new UsageReported(
          day,
          activeUsers,
          logins,
          features,
          featuresUsed,
          featuresOffered,
          executivesActive,
          Optional.of(part.value() + PART_END + source.orElse("")));
    }

    /// The part of the account that it is about; empty if it is about the account itself.
    public String part() {
      return source.map(it -> it.substring(0, it.lastIndexOf(PART_END) + 1)).orElse("");
    }

    /// Whether a later report of the same source corrects all that this one tells.
    public boolean isCorrectedBy(UsageReported later) {
      return source.isPresent()
          && source.equals(later.source)
          && day.equals(later.day)
          && (activeUsers.isEmpty() || later.activeUsers.isPresent())
          && (logins.isEmpty() || later.logins.isPresent())
          && (featuresUsed.isEmpty() || later.featuresUsed.isPresent())
          && (featuresOffered.isEmpty() || later.featuresOffered.isPresent())
          && (executivesActive.isEmpty() || later.executivesActive.isPresent())
          && later.features.keySet().containsAll(features.keySet());
    }

    /// Whether anybody used anything.
    public boolean tellsOfUse() {
      return activeUsers.orElse(0) > 0 || logins.orElse(0) > 0 || featureUses() > 0;
    }

    /// How often features were used, or at least how many were.
    public int featureUses() {
      var uses = features.values().stream().mapToLong(Integer::longValue).sum();
      return (int) Math.min(Integer.MAX_VALUE, Math.max(featuresUsed.orElse(0), uses));
    }

    @Override
    public SignalType type() {
      return SignalType.USAGE_REPORTED;
    }

    @Override
    public List<Object> components() {
      return List.of(
          day,
          activeUsers,
          logins,
          features,
          featuresUsed,
          featuresOffered,
          executivesActive,
          source);
    }

    /// How often a feature was used counts only where nothing better is reported than features.
    @Override
    public UsageReported minimized() {
      var counted = activeUsers.isEmpty() && logins.isEmpty();
      var kept = new HashMap<>(features);
      if (!counted) {
        kept.replaceAll((_, count) -> Math.min(1, count));
      }
      return new UsageReported(
          day, activeUsers, logins, kept, featuresUsed, featuresOffered, executivesActive, source);
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

    @Override
    public SignalType type() {
      return SignalType.TICKET_OPENED;
    }

    @Override
    public List<Object> components() {
      return List.of(ticket, priority, escalated);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(ticket);
    }

    /// Urgent or escalated.
    public boolean isUrgent() {
      return escalated || priority == Priority.URGENT;
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

    @Override
    public SignalType type() {
      return SignalType.TICKET_CLOSED;
    }

    @Override
    public List<Object> components() {
      return List.of(ticket, escalated, satisfaction, minutesToFirstResponse, minutesToResolve);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(ticket);
    }

    @Override
    public TicketClosed minimized() {
      return new TicketClosed(
          ticket, escalated, satisfaction, OptionalInt.empty(), minutesToResolve);
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

    /// The hours of a critical disruption that weigh as much.
    public double criticalHours() {
      var share =
          switch (severity) {
            case CRITICAL -> 1;
            case MAJOR -> 0.25;
            case MINOR -> 0.05;
          };
      return share * minutes / 60;
    }

    @Override
    public SignalType type() {
      return SignalType.SERVICE_DISRUPTED;
    }

    @Override
    public List<Object> components() {
      return List.of(severity, minutes);
    }

    @Override
    public Object retentionGroup() {
      return severity;
    }
  }

  /// `milestone` is kickoff, measures-agreed, live, first-value, or one of the tenant's own.
  record MilestoneReached(String milestone) implements ProductSignal {
    public static final String KICKOFF = "kickoff";
    public static final String MEASURES_AGREED = "measures-agreed";
    public static final String LIVE = "live";
    public static final String FIRST_VALUE = "first-value";

    private static final Set<String> KNOWN = Set.of(KICKOFF, MEASURES_AGREED, LIVE, FIRST_VALUE);

    public MilestoneReached {
      ValueCheck.shortText("milestone", milestone);
    }

    @Override
    public SignalType type() {
      return SignalType.MILESTONE_REACHED;
    }

    @Override
    public List<Object> components() {
      return List.of(milestone);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(milestone);
    }

    /// Those that Oarlock knows by name have room of their own.
    @Override
    public Object retentionGroup() {
      return KNOWN.contains(milestone) ? milestone : "own";
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

    @Override
    public SignalType type() {
      return SignalType.MEASURE_REPORTED;
    }

    @Override
    public List<Object> components() {
      return List.of(measure, value, baseline, target);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(measure);
    }
  }

  record FeatureRequested(String feature, Urgency urgency, boolean outOfScope)
      implements ProductSignal {
    /// One that the product could have.
    public FeatureRequested(String feature, Urgency urgency) {
      this(feature, urgency, false);
    }

    public enum Urgency {
      NICE,
      IMPORTANT,
      BLOCKING
    }

    public FeatureRequested {
      ValueCheck.shortText("feature", feature);
    }

    @Override
    public SignalType type() {
      return SignalType.FEATURE_REQUESTED;
    }

    @Override
    public List<Object> components() {
      return List.of(feature, urgency, outOfScope);
    }

    @Override
    public Object retentionGroup() {
      return urgency;
    }
  }
}
