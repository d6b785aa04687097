package dev.oarlock.aws.scorecard;

import dev.oarlock.aws.World;
import dev.oarlock.domain.health.InForce;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.health.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The scorecards in force, as a function sees them: looked up once a minute at most, and at once
/// when a signal tells that they changed. Versions never change, so they are kept.
public final class CurrentScorecards {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final World world;
  private final ScorecardStore store;
  private final Map<String, Scorecards> versions = new ConcurrentHashMap<>();
  private volatile String current = Scorecards.shipped().version();
  private volatile Instant looked = Instant.EPOCH;

  private CurrentScorecards(World world) {
    this.world = world;
    this.store = ScorecardStore.of(world);
  }

  public static CurrentScorecards of(World world) {
    return new CurrentScorecards(world);
  }

  /// As of a minute ago or later.
  public Scorecards now() {
    var now = world.clock().instant();
    if (looked.plus(FRESH).isBefore(now)) {
      return look();
    }
    return version(current).orElseGet(this::look);
  }

  /// As of now, unless the version that somebody tells of is already the current one.
  public Scorecards now(String told) {
    return current.equals(told) ? now() : look();
  }

  /// The rules by which a verdict came, if they are still known.
  public Optional<Scorecards> of(Verdict verdict) {
    return version(Scorecards.version(verdict.scorecard()));
  }

  /// What was in force when.
  public InForce timeline() {
    return store.inForce();
  }

  private Scorecards look() {
    var version = store.current().map(Since::version).orElse(Scorecards.shipped().version());
    var scorecards = version(version).orElseThrow(() -> missing(version));
    current = version;
    looked = world.clock().instant();
    return scorecards;
  }

  private Optional<Scorecards> version(String version) {
    var known = Optional.ofNullable(versions.get(version)).or(() -> store.version(version));
    known.ifPresent(it -> versions.put(version, it));
    return known;
  }

  private static IllegalStateException missing(String version) {
    return new IllegalStateException("scorecard in force but not in the table: " + version);
  }
}
