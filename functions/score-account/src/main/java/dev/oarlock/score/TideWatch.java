package dev.oarlock.score;

import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.Bus;
import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.tide.Held;
import dev.oarlock.aws.tide.Tides;
import dev.oarlock.domain.feed.FeedNotice.TideSeen;
import dev.oarlock.domain.state.Batch;
import dev.oarlock.domain.tide.Count;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Motions;
import dev.oarlock.domain.tide.Tide;
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
final class TideWatch {
  /// So many days are kept in memory.
  private static final int REMEMBERED = 8;

  private final World world;
  private final Tides tides;
  private final SignalLog log;
  private final Bus bus;
  private final TreeMap<LocalDate, List<Count>> before = new TreeMap<>();
  private final TreeMap<LocalDate, Map<String, Integer>> reported = new TreeMap<>();

  TideWatch(World world) {
    this.world = world;
    this.tides = Tides.of(world);
    this.log = SignalLog.of(world);
    this.bus = Bus.of(world);
  }

  /// What is in doubt of all that moved these accounts. From how many accounts reports came is
  /// remembered until some of them move.
  List<Held> look(List<Scored> scored) {
    var days = new TreeMap<LocalDate, Map<Motion, Integer>>();
    for (var account : scored) {
      Motions.reported(account.batch(), world.today())
          .forEach((feed, day) -> add(reported.computeIfAbsent(day, _ -> new HashMap<>()), feed));
      account
          .motions()
          .forEach((motion, day) -> add(days.computeIfAbsent(day, _ -> new HashMap<>()), motion));
    }
    var held = new ArrayList<Held>();
    days.forEach((day, motions) -> held.addAll(look(day, motions)));
    forget(reported);
    return held;
  }

  private static <T> void add(Map<T, Integer> counts, T what) {
    counts.merge(what, 1, Integer::sum);
  }

  /// One tide a kind of signal: that which moved the most.
  private List<Held> look(LocalDate day, Map<Motion, Integer> motions) {
    var heard = Optional.ofNullable(reported.remove(day)).orElseGet(Map::of);
    var count = tides.moved(new Count(day, Map.of(), heard, motions));
    var worst = new HashMap<String, Tide>();
    for (var motion : motions.keySet()) {
      Tide.in(motion, count, habits(day))
          .ifPresent(tide -> worst.merge(tide.feed(), tide, TideWatch::greater));
    }
    return worst.values().stream().flatMap(tide -> hold(tide).stream()).toList();
  }

  private static Tide greater(Tide one, Tide other) {
    return Comparator.comparingInt(Tide::moved).compare(one, other) >= 0 ? one : other;
  }

  private List<Count> habits(LocalDate day) {
    forget(before);
    return before.computeIfAbsent(day, tides::before);
  }

  private static <T> void forget(NavigableMap<LocalDate, T> days) {
    while (days.size() > REMEMBERED) {
      days.pollFirstEntry();
    }
  }

  /// Operators are told first, and it is noted then: who dies between the two tells it again, and a
  /// notice heard twice is posted once. What somebody called real is not doubted again.
  private Optional<Held> hold(Tide tide) {
    var known =
        tides.all().stream()
            .filter(held -> held.tide().feed().equals(tide.feed()))
            .filter(held -> held.covers(tide.since()))
            .findFirst();
    return known.or(() -> Optional.of(open(tide))).filter(Held::isOpen);
  }

  private Held open(Tide tide) {
    bus.tell(new TideSeen(tide));
    return tides.keep(Held.open(tide, world.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  /// The account's batch with what is in doubt of it, which its log learns too.
  Batch doubting(Scored scored, List<Held> held) {
    var motions = scored.motions();
    var doubts =
        held.stream()
            .filter(it -> motions.keySet().stream().anyMatch(motion -> it.tide().isOf(motion)))
            .map(it -> it.noted(scored.batch().account(), it.found()).in(world.zone()))
            .toList();
    doubts.forEach(
        signal -> log.append(new LogEntry(signal, "oarlock", scored.account().correlation())));
    return doubts.isEmpty() ? scored.batch() : scored.batch().with(doubts);
  }
}
