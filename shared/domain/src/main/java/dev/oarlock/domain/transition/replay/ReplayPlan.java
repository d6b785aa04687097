package dev.oarlock.domain.transition.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// From when each signal became known to what is scored together: what arrives within a second is
/// one batch, so that no risk opens that nobody was shown. Of a day with very many arrivals, such
/// as that of an import, the first ones are one step, or as many as it takes to hold `most` at a
/// time.
record ReplayPlan(ZoneId zone, int most) {
  /// So many steps an account may take in all, besides one a day.
  private static final int MAX_STEPS = 4_000;

  /// `MaximumBatchingWindowInSeconds` of the stream, from the first signal on.
  private static final Duration WINDOW = Duration.ofSeconds(1);

  /// `known` is sorted.
  List<PlannedStep> of(List<Instant> known) {
    var days = new TreeMap<LocalDate, List<PlannedStep>>();
    for (var arrival : known) {
      var day = LocalDate.ofInstant(arrival, zone);
      add(days.computeIfAbsent(day, _ -> new ArrayList<>()), arrival, day);
    }
    var ofDay = Math.max(1, MAX_STEPS / Math.max(1, days.size()));
    var steps = new ArrayList<PlannedStep>();
    for (var batches : days.values()) {
      var together = Math.max(1, batches.size() - ofDay + 1);
      steps.addAll(packed(batches.subList(0, together)));
      steps.addAll(batches.subList(together, batches.size()));
    }
    return List.copyOf(steps);
  }

  private static void add(List<PlannedStep> batches, Instant arrival, LocalDate day) {
    var one = new PlannedStep(day, arrival, arrival, 1);
    if (batches.isEmpty() || !arrival.isBefore(batches.getLast().from().plus(WINDOW))) {
      batches.add(one);
    } else {
      batches.set(batches.size() - 1, batches.getLast().with(one));
    }
  }

  private List<PlannedStep> packed(List<PlannedStep> batches) {
    var packed = new ArrayList<PlannedStep>();
    for (var batch : batches) {
      if (packed.isEmpty() || packed.getLast().signals() + batch.signals() > most) {
        packed.add(batch);
      } else {
        packed.set(packed.size() - 1, packed.getLast().with(batch));
      }
    }
    return packed;
  }
}
