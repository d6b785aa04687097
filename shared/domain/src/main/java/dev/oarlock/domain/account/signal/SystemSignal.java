package dev.oarlock.domain.account.signal;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.policy.RetentionPolicy;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What Oarlock itself found out or did: nobody else reports it.
public sealed interface SystemSignal extends Signal {

  /// Time alone: appended by advance-day on a day on which an account's verdict would change.
  record DayPassed(LocalDate day) implements SystemSignal {
    @Override
    public SignalType type() {
      return SignalType.DAY_PASSED;
    }

    @Override
    public List<Object> components() {
      return List.of(day);
    }
  }

  /// Other scorecards are in force: appended to every account's log when they are applied.
  record ScorecardsChanged(String version) implements SystemSignal {
    public ScorecardsChanged {
      ValueCheck.shortText("version", version);
    }

    @Override
    public SignalType type() {
      return SignalType.SCORECARDS_CHANGED;
    }

    @Override
    public List<Object> components() {
      return List.of(version);
    }
  }

  /// Another version of the churn model is in force: appended to every account's log when it is
  /// applied.
  record ModelChanged(String version) implements SystemSignal {
    public ModelChanged {
      ValueCheck.shortText("version", version);
    }

    @Override
    public SignalType type() {
      return SignalType.MODEL_CHANGED;
    }

    @Override
    public List<Object> components() {
      return List.of(version);
    }
  }

  /// A source stopped reporting a type of signal from the day `since`, and, once it is heard again,
  /// `until`. Appended by advance-day; of two with the same beginning the later one holds.
  record SourceInterrupted(
      SignalType signalType, String source, LocalDate since, Optional<LocalDate> until)
      implements SystemSignal {
    /// So many days time stands still for it at most; then it goes on without the source.
    public static final int MAX_DAYS = RetentionPolicy.MAX_OUTAGE_DAYS;

    public SourceInterrupted {
      ValueCheck.shortText("source", source);
      until.ifPresent(end -> ValueCheck.notBefore("until", end, since));
    }

    @Override
    public SignalType type() {
      return SignalType.SOURCE_INTERRUPTED;
    }

    @Override
    public List<Object> components() {
      return List.of(signalType, source, since, until);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(signalType, source, since));
    }

    @Override
    public Object retentionGroup() {
      return signalType;
    }
  }

  /// Reports of a type from the day `since` on moved `moved` of `accounts` accounts the same way at
  /// once: they are set aside until somebody says what they are. Then `until` is the first day that
  /// is not in doubt any more, and if they are `real`, they count after all. Of two with the same
  /// beginning the later one holds.
  record AnomalyNoted(
      SignalType signalType,
      LocalDate since,
      int moved,
      int accounts,
      Optional<LocalDate> until,
      boolean real)
      implements SystemSignal {
    public AnomalyNoted {
      ValueCheck.inRange("moved", moved, 1, accounts);
      until.ifPresent(end -> ValueCheck.notBefore("until", end, since));
    }

    /// Whether a report of its kind is set aside, by the day it tells of.
    public boolean setsAside(LocalDate day) {
      return !real && !day.isBefore(since) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /// To all who read what is left, the source was out.
    public SourceInterrupted asInterruption() {
      var why = phrase("{0} of {1} accounts moved at once", moved, accounts);
      return new SourceInterrupted(signalType, why, since, until);
    }

    @Override
    public SignalType type() {
      return SignalType.ANOMALY_NOTED;
    }

    @Override
    public List<Object> components() {
      return List.of(signalType, since, moved, accounts, until, real);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(signalType, since));
    }

    @Override
    public Object retentionGroup() {
      return signalType;
    }
  }

  /// The most that was reported of a week in which the product was used: so many active users, or
  /// logins, or uses of features; `lastUsed` is the last day of use in it. It follows from the
  /// reports of use, which are kept for a shorter time, and is in no log.
  record UsagePeak(LocalDate lastUsed, CountedUse counted, int amount) implements SystemSignal {
    /// What the amount counts, the best last.
    public enum CountedUse {
      FEATURES,
      LOGINS,
      USERS
    }

    public UsagePeak {
      ValueCheck.notNegative("amount", amount);
    }

    /// Of one report; empty where it tells of no use.
    public static Optional<UsagePeak> of(UsageReported report) {
      if (!report.tellsOfUse()) {
        return Optional.empty();
      }
      var users = report.activeUsers();
      var logins = report.logins();
      if (users.isPresent()) {
        return Optional.of(new UsagePeak(report.day(), CountedUse.USERS, atLeastOne(users)));
      }
      return Optional.of(
          logins.isPresent()
              ? new UsagePeak(report.day(), CountedUse.LOGINS, atLeastOne(logins))
              : new UsagePeak(report.day(), CountedUse.FEATURES, report.featureUses()));
    }

    private static int atLeastOne(OptionalInt count) {
      return Math.max(1, count.orElse(0));
    }

    /// The Monday of its week.
    public LocalDate week() {
      return lastUsed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// Of this and another of the same week.
    public UsagePeak join(UsagePeak other) {
      var most = Comparator.comparing(UsagePeak::counted).thenComparingInt(UsagePeak::amount);
      var higher = most.compare(this, other) < 0 ? other : this;
      var last = lastUsed.isBefore(other.lastUsed) ? other.lastUsed : lastUsed;
      return new UsagePeak(last, higher.counted, higher.amount);
    }

    @Override
    public SignalType type() {
      return SignalType.USAGE_PEAK;
    }

    @Override
    public List<Object> components() {
      return List.of(lastUsed, counted, amount);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(week());
    }
  }

  /// The account was merged into another, or, `undone`, is one of its own again: appended to its
  /// log by ingest-signal where the other account's log has the signal itself. `name` is what the
  /// other was called then.
  record MergeNoted(AccountId into, boolean undone, Optional<String> name) implements SystemSignal {
    /// Of an account that has no name, or was noted before names were.
    public MergeNoted(AccountId into, boolean undone) {
      this(into, undone, Optional.empty());
    }

    /// `Acme Corp (acme)`.
    public String called() {
      return name.map(it -> it + " (" + into + ")").orElseGet(into::toString);
    }

    @Override
    public SignalType type() {
      return SignalType.MERGE_NOTED;
    }

    @Override
    public List<Object> components() {
      return List.of(into, undone, name);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(into);
    }
  }
}
