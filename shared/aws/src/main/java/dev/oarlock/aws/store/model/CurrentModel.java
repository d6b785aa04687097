package dev.oarlock.aws.store.model;

import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.churn.hazard.HazardModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The active churn model, as a function sees it: read once a minute at most, and at once when a
/// signal says that it changed. Where none was ever activated it is the expert's prior, on the
/// stated base rate or on an assumed one.
public final class CurrentModel {
  private static final Duration CACHE_TIME = Duration.ofMinutes(1);

  private final AppContext appContext;
  private final ModelStore store;
  private final HazardModel expert;
  private volatile HazardModel current;
  private volatile Instant loadedAt = Instant.EPOCH;

  private CurrentModel(AppContext appContext) {
    this.appContext = appContext;
    this.store = ModelStore.of(appContext);
    this.expert = HazardModel.expert(appContext.annualBaseRate());
    this.current = expert;
  }

  public static CurrentModel of(AppContext appContext) {
    return new CurrentModel(appContext);
  }

  /// As of a minute ago or later.
  public HazardModel now() {
    return loadedAt.plus(CACHE_TIME).isBefore(appContext.clock().instant()) ? reload() : current;
  }

  /// As of now, unless the named version is already the current one.
  public HazardModel now(String announced) {
    return current.version().equals(announced) ? now() : reload();
  }

  private HazardModel reload() {
    var version = store.activeVersion().orElse(HazardModel.EXPERT);
    if (!version.equals(current.version())) {
      current = loadActive(version);
    }
    loadedAt = appContext.clock().instant();
    return current;
  }

  private HazardModel loadActive(String version) {
    return version(version)
        .orElseThrow(
            () -> new RetryableException("active churn model is not in the table: " + version));
  }

  /// The one that was active at the end of a past day.
  public HazardModel on(LocalDate day) {
    return timeline().apply(day);
  }

  /// Which one was active at the end of each day, with one read of when they changed.
  public Function<LocalDate, HazardModel> timeline() {
    var activations = store.activations();
    var loaded = new ConcurrentHashMap<String, HazardModel>();
    return day -> {
      var version =
          activations.stream()
              .filter(activation -> !activation.day().isAfter(day))
              .reduce((_, later) -> later)
              .map(ModelActivation::version)
              .orElse(HazardModel.EXPERT);
      return version.equals(current.version())
          ? current
          : loaded.computeIfAbsent(version, this::loadActive);
    };
  }

  /// Any version, active or not; empty where there is none of that name.
  public Optional<HazardModel> version(String version) {
    return version.equals(HazardModel.EXPERT) ? Optional.of(expert) : store.version(version);
  }
}
