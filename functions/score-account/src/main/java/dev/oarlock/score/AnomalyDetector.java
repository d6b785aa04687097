package dev.oarlock.score;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.ShiftDetection;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyDetected;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Counts how many accounts a day's reports move far, and sees when these are so many that the
/// reports are in doubt: before any alert that rests on them is raised. Where nothing moves far it
/// costs nothing; else one write a batch.
final class AnomalyDetector {
  /// So many days are kept in memory.
  private static final int CACHED_DAYS = 8;

  private final AppContext appContext;
  private final AnomalyStore anomalies;
  private final SignalLog log;
  private final EventPublisher bus;
  private final TreeMap<LocalDate, List<DailyShiftCount>> before = new TreeMap<>();
  private final TreeMap<LocalDate, Map<String, Integer>> reported = new TreeMap<>();

  AnomalyDetector(AppContext appContext) {
    this.appContext = appContext;
    this.anomalies = AnomalyStore.of(appContext);
    this.log = SignalLog.of(appContext);
    this.bus = EventPublisher.of(appContext);
  }

  /// What is in doubt of all that moved these accounts. From how many accounts reports came is
  /// remembered until some of them move.
  List<TrackedAnomaly> detect(List<ScoredAccount> scored) {
    var days = new TreeMap<LocalDate, Map<MeasureShift, Integer>>();
    for (var account : scored) {
      ShiftDetection.reported(account.batch(), appContext.today())
          .forEach((feed, day) -> add(reported.computeIfAbsent(day, _ -> new HashMap<>()), feed));
      account
          .measureShifts()
          .forEach((motion, day) -> add(days.computeIfAbsent(day, _ -> new HashMap<>()), motion));
    }
    var held = new ArrayList<TrackedAnomaly>();
    days.forEach((day, motions) -> held.addAll(detect(day, motions)));
    forget(reported);
    return held;
  }

  private static <T> void add(Map<T, Integer> counts, T what) {
    counts.merge(what, 1, Integer::sum);
  }

  /// One tide a kind of signal: that which moved the most.
  private List<TrackedAnomaly> detect(LocalDate day, Map<MeasureShift, Integer> motions) {
    var heard = Optional.ofNullable(reported.remove(day)).orElseGet(Map::of);
    var count = anomalies.addCounts(new DailyShiftCount(day, Map.of(), heard, motions));
    var worst = new HashMap<String, MassShift>();
    for (var motion : motions.keySet()) {
      MassShift.detect(motion, count, usualCounts(day))
          .ifPresent(tide -> worst.merge(tide.signalType(), tide, AnomalyDetector::greater));
    }
    return worst.values().stream().flatMap(tide -> track(tide).stream()).toList();
  }

  private static MassShift greater(MassShift one, MassShift other) {
    return Comparator.comparingInt(MassShift::moved).compare(one, other) >= 0 ? one : other;
  }

  private List<DailyShiftCount> usualCounts(LocalDate day) {
    forget(before);
    return before.computeIfAbsent(day, anomalies::countsBefore);
  }

  private static <T> void forget(NavigableMap<LocalDate, T> days) {
    while (days.size() > CACHED_DAYS) {
      days.pollFirstEntry();
    }
  }

  /// Operators are told first, and it is noted then: who dies between the two tells it again, and a
  /// notice heard twice is posted once. What somebody called real is not doubted again.
  private Optional<TrackedAnomaly> track(MassShift tide) {
    var known =
        anomalies.all().stream()
            .filter(held -> held.shift().signalType().equals(tide.signalType()))
            .filter(held -> held.covers(tide.since()))
            .findFirst();
    return known.or(() -> Optional.of(open(tide))).filter(TrackedAnomaly::isOpen);
  }

  private TrackedAnomaly open(MassShift tide) {
    bus.publish(new AnomalyDetected(tide));
    return anomalies.addIfAbsent(
        TrackedAnomaly.open(tide, appContext.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  /// The account's batch with what is in doubt of it, which its log learns too.
  SignalBatch withAnomalies(ScoredAccount scored, List<TrackedAnomaly> held) {
    var motions = scored.measureShifts();
    var doubts =
        held.stream()
            .filter(it -> motions.keySet().stream().anyMatch(motion -> it.shift().concerns(motion)))
            .map(it ->
                it.toSignal(scored.batch().account(), it.detectedAt()).atZone(appContext.zone()))
            .toList();
    doubts.forEach(
        signal -> log.append(new LogEntry(signal, "oarlock", scored.account().correlation())));
    return doubts.isEmpty() ? scored.batch() : scored.batch().with(doubts);
  }
}
