package dev.oarlock.domain.state;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.call.Disputes;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.signal.Signal.ModelChanged;
import dev.oarlock.domain.signal.Signal.RulesChanged;
import dev.oarlock.domain.signal.Signal.TideNoted;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the log's stream brought about one account: signals, and the stream positions of the first
/// and the last of them.
public record Batch(
    AccountId account, List<LoggedSignal> signals, BigInteger first, BigInteger last) {
  /// What happened longer ago is history: it is known from now on, but nobody is alerted to it.
  private static final int FRESH_DAYS = 7;

  public Batch {
    signals = List.copyOf(signals);
    if (signals.isEmpty() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "not a batch: " + signals.size() + " signals from " + first + " to " + last);
    }
  }

  /// The signals that happened too long ago to alert anybody.
  List<LoggedSignal> history(LocalDate today) {
    return signals.stream().filter(signal -> !isFresh(signal, today)).toList();
  }

  /// Those that happened lately.
  public List<LoggedSignal> fresh(LocalDate today) {
    return signals.stream().filter(signal -> isFresh(signal, today)).toList();
  }

  /// Whether it tells of what we ourselves found out about the rules or the reports.
  public boolean isOurOwn() {
    return rulesToldOf().isPresent()
        || modelToldOf().isPresent()
        || notesTide()
        || signals.stream().anyMatch(signal -> signal.signal() instanceof FeedInterrupted);
  }

  boolean notesTide() {
    return signals.stream().anyMatch(signal -> signal.signal() instanceof TideNoted);
  }

  /// The same with what was found out about its reports.
  public Batch with(List<LoggedSignal> more) {
    return new Batch(account, Stream.concat(signals.stream(), more.stream()).toList(), first, last);
  }

  public boolean isFresh(LocalDate today) {
    return signals.stream().anyMatch(signal -> isFresh(signal, today));
  }

  boolean hasPassedDay() {
    return signals.stream().anyMatch(signal -> signal.signal() instanceof DayPassed);
  }

  /// The version of the scorecards that it tells to be in force now, the last one it names.
  public Optional<String> rulesToldOf() {
    return signals.stream()
        .map(LoggedSignal::signal)
        .filter(RulesChanged.class::isInstance)
        .map(signal -> ((RulesChanged) signal).version())
        .reduce((_, last) -> last);
  }

  /// The version of the churn model that it tells to be in force now, the last one it names.
  public Optional<String> modelToldOf() {
    return signals.stream()
        .map(LoggedSignal::signal)
        .filter(ModelChanged.class::isInstance)
        .map(signal -> ((ModelChanged) signal).version())
        .reduce((_, last) -> last);
  }

  /// A change of rules is nothing that happened to the account. Whether all of it was brought in
  /// later on purpose.
  boolean isBackfill() {
    return signals.stream().allMatch(LoggedSignal::backfill);
  }

  /// How a disagreement that opens with it would be heard of.
  Disputes.Told wouldTell(LocalDate today) {
    if (isFresh(today)) {
      return Disputes.Told.YES;
    }
    return isBackfill() || rulesToldOf().isPresent() ? Disputes.Told.NEVER : Disputes.Told.NOT_YET;
  }

  /// What is news, whenever it happened.
  List<LoggedSignal> news() {
    return signals.stream().filter(signal -> !signal.backfill()).toList();
  }

  private static boolean isFresh(LoggedSignal signal, LocalDate today) {
    if (signal.backfill()) {
      return false;
    }
    if (signal.signal() instanceof RulesChanged || signal.signal() instanceof ModelChanged) {
      return false;
    }
    return signal.signal() instanceof DayPassed
        || !signal.day().isBefore(today.minusDays(FRESH_DAYS));
  }
}
