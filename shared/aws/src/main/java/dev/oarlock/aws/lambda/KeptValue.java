package dev.oarlock.aws.lambda;

import dev.oarlock.aws.settings.AppContext;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an instance of a function keeps of a store for a while, so that not each event asks anew:
/// it is as of that long ago or later.
public final class KeptValue<T> {
  private final AppContext appContext;
  private final Duration time;
  private final Supplier<T> source;
  private @Nullable Loaded<T> loaded;

  private record Loaded<T>(T value, Instant at) {}

  private KeptValue(AppContext appContext, Duration time, Supplier<T> source) {
    this.appContext = appContext;
    this.time = time;
    this.source = source;
  }

  public static <T> KeptValue<T> of(AppContext appContext, Duration time, Supplier<T> source) {
    return new KeptValue<>(appContext, time, source);
  }

  /// What is put in force is seen by all after this long.
  public static <T> KeptValue<T> ofAMinute(AppContext appContext, Supplier<T> source) {
    return of(appContext, Duration.ofMinutes(1), source);
  }

  public synchronized T now() {
    var now = appContext.clock().instant();
    var kept = loaded;
    if (kept == null || kept.at().plus(time).isBefore(now)) {
      kept = new Loaded<>(source.get(), now);
      loaded = kept;
    }
    return kept.value();
  }

  /// What the store has, too, since this instance wrote it; asked for as soon as before.
  public synchronized void replace(T value) {
    var kept = loaded;
    loaded = new Loaded<>(value, kept == null ? Instant.EPOCH : kept.at());
  }
}
