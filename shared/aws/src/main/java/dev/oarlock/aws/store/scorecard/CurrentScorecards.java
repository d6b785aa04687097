package dev.oarlock.aws.store.scorecard;

import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.selection.ScorecardHistory;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The active scorecards, as a function sees them: read once a minute at most, and at once when a
/// signal says that they changed. Versions never change, so they stay in memory.
public final class CurrentScorecards {
  private static final Duration CACHE_TIME = Duration.ofMinutes(1);

  private final AppContext appContext;
  private final ScorecardStore store;
  private final Map<String, ScorecardSet> cache = new ConcurrentHashMap<>();
  private volatile String current = ScorecardSet.shipped().version();
  private volatile Instant loadedAt = Instant.EPOCH;

  private CurrentScorecards(AppContext appContext) {
    this.appContext = appContext;
    this.store = ScorecardStore.of(appContext);
  }

  public static CurrentScorecards of(AppContext appContext) {
    return new CurrentScorecards(appContext);
  }

  /// As of a minute ago or later.
  public ScorecardSet now() {
    var now = appContext.clock().instant();
    if (loadedAt.plus(CACHE_TIME).isBefore(now)) {
      return reload();
    }
    return version(current).orElseGet(this::reload);
  }

  /// As of now, unless the named version is already the current one.
  public ScorecardSet now(String announced) {
    return current.equals(announced) ? now() : reload();
  }

  /// The rules by which a verdict came, if they are still known.
  public Optional<ScorecardSet> of(HealthAssessment assessment) {
    return version(ScorecardSet.version(assessment.scorecardVersion()));
  }

  /// Which scorecards were active when.
  public ScorecardHistory timeline() {
    return store.timeline();
  }

  private ScorecardSet reload() {
    var version =
        store
            .activation()
            .map(ScorecardActivation::version)
            .orElse(ScorecardSet.shipped().version());
    var scorecards = version(version).orElseThrow(() -> missing(version));
    current = version;
    loadedAt = appContext.clock().instant();
    return scorecards;
  }

  private Optional<ScorecardSet> version(String version) {
    var known = Optional.ofNullable(cache.get(version)).or(() -> store.version(version));
    known.ifPresent(it -> cache.put(version, it));
    return known;
  }

  private static RetryableException missing(String version) {
    return new RetryableException("active scorecard is not in the table: " + version);
  }
}
