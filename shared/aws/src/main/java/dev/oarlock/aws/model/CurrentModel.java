package dev.oarlock.aws.model;

import dev.oarlock.aws.World;
import dev.oarlock.domain.forecast.HazardModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The churn model in force, as a function sees it: looked up once a minute at most, and at once
/// when a signal tells that it changed. Where none was ever applied it is the expert's, on the
/// stated base rate.
public final class CurrentModel {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final World world;
  private final ModelStore store;
  private final HazardModel expert;
  private volatile HazardModel current;
  private volatile Instant looked = Instant.EPOCH;

  private CurrentModel(World world) {
    this.world = world;
    this.store = ModelStore.of(world);
    this.expert = HazardModel.expert(world.baseRate());
    this.current = expert;
  }

  public static CurrentModel of(World world) {
    return new CurrentModel(world);
  }

  /// As of a minute ago or later.
  public HazardModel now() {
    return looked.plus(FRESH).isBefore(world.clock().instant()) ? look() : current;
  }

  /// As of now, unless the version that somebody tells of is already the current one.
  public HazardModel now(String told) {
    return current.version().equals(told) ? now() : look();
  }

  private HazardModel look() {
    var version = store.current().orElse(HazardModel.EXPERT);
    if (!version.equals(current.version())) {
      current = inForce(version);
    }
    looked = world.clock().instant();
    return current;
  }

  private HazardModel inForce(String version) {
    return version(version)
        .orElseThrow(() ->
            new IllegalStateException("churn model in force but not in the table: " + version));
  }

  /// Any version, in force or not; empty where nobody ever kept it.
  public Optional<HazardModel> version(String version) {
    return version.equals(HazardModel.EXPERT) ? Optional.of(expert) : store.version(version);
  }
}
