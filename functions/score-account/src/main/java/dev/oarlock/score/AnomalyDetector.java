package dev.oarlock.score;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.anomaly.ShiftCounter;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.ShiftDetection;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyDetected;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Counts how many accounts a day's reports move far, and detects when these are so many that the
/// reports are suspect: before any alert that rests on them is raised. Where nothing moves far it
/// costs nothing; else two write units for each account that moved, which is counted once however
/// often its batch comes, and two a batch.
final class AnomalyDetector {
  /// So many days are kept in memory.
  private static final int CACHED_DAYS = 8;

  private final AppContext appContext;
  private final AnomalyStore anomalies;
  private final ShiftCounter counter;
  private final SignalLog log;
  private final EventPublisher bus;
  private final TreeMap<LocalDate, List<DailyShiftCount>> usual = new TreeMap<>();
  private final TreeMap<LocalDate, Map<SignalType, Integer>> reported = new TreeMap<>();

  AnomalyDetector(AppContext appContext) {
    this.appContext = appContext;
    this.anomalies = AnomalyStore.of(appContext);
    this.counter = ShiftCounter.of(appContext);
    this.log = SignalLog.of(appContext);
    this.bus = EventPublisher.of(appContext);
  }

  /// The open anomalies among what moved these accounts. How many accounts reported a signal type
  /// is kept in memory until some of them move.
  List<TrackedAnomaly> detect(List<ScoredAccount> scored) {
    var days = new TreeMap<LocalDate, Map<MeasureShift, Set<AccountId>>>();
    for (var account : scored) {
      if (!(account.result() instanceof TransitionResult.Repeated)) {
        ShiftDetection.reported(account.batch(), appContext.today())
            .forEach((signalType, day) ->
                reported
                    .computeIfAbsent(day, _ -> new HashMap<>())
                    .merge(signalType, 1, Integer::sum));
      }
      account
          .measureShifts()
          .forEach((shift, day) ->
              days.computeIfAbsent(day, _ -> new HashMap<>())
                  .computeIfAbsent(shift, _ -> new HashSet<>())
                  .add(account.batch().account()));
    }
    var open = new ArrayList<TrackedAnomaly>();
    days.forEach((day, shifts) -> open.addAll(detect(day, shifts)));
    forget(reported);
    return open;
  }

  /// One anomaly a signal type: the shift that moved the most accounts.
  private List<TrackedAnomaly> detect(LocalDate day, Map<MeasureShift, Set<AccountId>> shifts) {
    var reporters = Optional.ofNullable(reported.remove(day)).orElseGet(Map::of);
    var count = counter.count(day, reporters, shifts);
    var worst = new HashMap<SignalType, MassShift>();
    for (var shift : shifts.keySet()) {
      MassShift.detect(shift, count, usualCounts(day))
          .ifPresent(mass -> worst.merge(mass.signalType(), mass, AnomalyDetector::greater));
    }
    return worst.values().stream().flatMap(shift -> track(shift).stream()).toList();
  }

  private static MassShift greater(MassShift one, MassShift other) {
    return Comparator.comparingInt(MassShift::moved).compare(one, other) >= 0 ? one : other;
  }

  private List<DailyShiftCount> usualCounts(LocalDate day) {
    forget(usual);
    return usual.computeIfAbsent(day, anomalies::countsBefore);
  }

  private static <T> void forget(NavigableMap<LocalDate, T> days) {
    while (days.size() > CACHED_DAYS) {
      days.pollFirstEntry();
    }
  }

  /// Operators are notified first, and the anomaly is kept then: a run that dies between the two
  /// notifies again, and the same notice twice is posted once. Reports that were answered to be
  /// real are not suspect again.
  private Optional<TrackedAnomaly> track(MassShift shift) {
    var known =
        anomalies.all().stream()
            .filter(it -> it.shift().signalType() == shift.signalType())
            .filter(it -> it.covers(shift.since()))
            .findFirst();
    return known.or(() -> Optional.of(open(shift))).filter(TrackedAnomaly::isOpen);
  }

  private TrackedAnomaly open(MassShift shift) {
    bus.publish(new AnomalyDetected(shift));
    return anomalies.addIfAbsent(
        TrackedAnomaly.open(shift, appContext.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  /// The account's batch with the anomalies that concern it, which go into its log too.
  SignalBatch withAnomalies(ScoredAccount scored, List<TrackedAnomaly> open) {
    var shifts = scored.measureShifts().keySet();
    var notes =
        open.stream()
            .filter(it -> shifts.stream().anyMatch(shift -> it.shift().concerns(shift)))
            .map(it ->
                it.toSignal(scored.batch().account(), it.detectedAt()).atZone(appContext.zone()))
            .toList();
    notes.forEach(
        signal -> log.append(new LogEntry(signal, "oarlock", scored.account().correlation())));
    return notes.isEmpty() ? scored.batch() : scored.batch().with(notes);
  }
}
