package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.facts.MergedLog;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.SignalWithdrawn;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the log's stream delivered about one account: signals, and the stream positions of the
/// first and the last of them.
public record SignalBatch(
    AccountId account,
    List<LoggedSignal> signals,
    BigInteger firstPosition,
    BigInteger lastPosition) {
  /// What happened longer ago changes the state, but nobody is alerted to it.
  private static final int FRESH_DAYS = 7;

  public SignalBatch {
    signals = List.copyOf(signals);
    if (signals.isEmpty() || firstPosition.compareTo(lastPosition) > 0) {
      throw new IllegalArgumentException(
          "not a batch: "
              + signals.size()
              + " signals from "
              + firstPosition
              + " to "
              + lastPosition);
    }
  }

  /// The signals that happened too long ago to alert anybody.
  List<LoggedSignal> history(LocalDate today) {
    return signals.stream().filter(signal -> !isFresh(signal, today)).toList();
  }

  /// Those of the last seven days.
  public List<LoggedSignal> fresh(LocalDate today) {
    return signals.stream().filter(signal -> isFresh(signal, today)).toList();
  }

  /// Whether it contains a signal of Oarlock itself: a new scorecard or model version, an anomaly,
  /// an interrupted source.
  public boolean isInternal() {
    return newScorecardVersion().isPresent()
        || newModelVersion().isPresent()
        || notesAnomaly()
        || signals.stream().anyMatch(signal -> signal.signal() instanceof SourceInterrupted);
  }

  public boolean notesAnomaly() {
    return signals.stream().anyMatch(signal -> signal.signal() instanceof AnomalyNoted);
  }

  /// The same with anomalies that were found in it.
  public SignalBatch with(List<LoggedSignal> more) {
    return new SignalBatch(
        account,
        Stream.concat(signals.stream(), more.stream()).toList(),
        firstPosition,
        lastPosition);
  }

  /// Whether it tells that accounts became one, or are no longer.
  public boolean movesAccounts() {
    return signals.stream().anyMatch(signal -> AccountMerges.isMerge(signal.signal()));
  }

  /// Whether a signal is taken back in it, or one of its signals was taken back before it came:
  /// then the log alone says what is left.
  public boolean takesBack(Facts known) {
    var before = known.of(SignalWithdrawn.class).stream().map(Fact::signal).toList();
    return signals.stream()
        .anyMatch(logged ->
            logged.signal() instanceof SignalWithdrawn
                || before.stream().anyMatch(it -> it.takesBack(logged)));
  }

  /// The same, alerting nobody.
  public SignalBatch asBackfill() {
    return new SignalBatch(
        account,
        signals.stream().map(LoggedSignal::asBackfill).toList(),
        firstPosition,
        lastPosition);
  }

  /// What of it counts for the account that this one is a part of; empty if nothing does.
  public Optional<SignalBatch> carriedOver(AccountId into) {
    var carried = MergedLog.carriedOver(signals, into);
    return carried.isEmpty()
        ? Optional.empty()
        : Optional.of(new SignalBatch(into, carried, firstPosition, lastPosition));
  }

  /// The same batch as what wakes another account.
  public SignalBatch waking(AccountId other) {
    return new SignalBatch(other, signals, firstPosition, lastPosition);
  }

  public boolean isFresh(LocalDate today) {
    return signals.stream().anyMatch(signal -> isFresh(signal, today));
  }

  public boolean hasPassedDay() {
    return signals.stream().anyMatch(signal -> signal.signal() instanceof DayPassed);
  }

  /// The version of the scorecards that is in force from now on, the last that it names.
  public Optional<String> newScorecardVersion() {
    return signals.stream()
        .map(LoggedSignal::signal)
        .filter(ScorecardsChanged.class::isInstance)
        .map(signal -> ((ScorecardsChanged) signal).version())
        .reduce((_, last) -> last);
  }

  /// The version of the churn model that is in force from now on, the last that it names.
  public Optional<String> newModelVersion() {
    return signals.stream()
        .map(LoggedSignal::signal)
        .filter(ModelChanged.class::isInstance)
        .map(signal -> ((ModelChanged) signal).version())
        .reduce((_, last) -> last);
  }

  /// Whether all of it was imported as a backfill.
  public boolean isBackfill() {
    return signals.stream().allMatch(LoggedSignal::backfill);
  }

  /// Whether the lead is told of a disagreement that opens with it.
  public RenewalDisagreements.LeadNotice disagreementNotice(LocalDate today) {
    if (isFresh(today)) {
      return RenewalDisagreements.LeadNotice.SENT;
    }
    return isBackfill() || newScorecardVersion().isPresent()
        ? RenewalDisagreements.LeadNotice.NEVER
        : RenewalDisagreements.LeadNotice.PENDING;
  }

  /// The signals that were not imported as a backfill, whenever they happened.
  public List<LoggedSignal> withoutBackfill() {
    return signals.stream().filter(signal -> !signal.backfill()).toList();
  }

  private static boolean isFresh(LoggedSignal signal, LocalDate today) {
    if (signal.backfill()) {
      return false;
    }
    if (signal.signal() instanceof ScorecardsChanged || signal.signal() instanceof ModelChanged) {
      return false;
    }
    return signal.signal() instanceof DayPassed
        || !signal.day().isBefore(today.minusDays(FRESH_DAYS));
  }
}
