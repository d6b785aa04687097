package dev.oarlock.aws.settings;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that takes long to make, made when it is first needed and then kept.
public final class LazyValue<T> implements Supplier<T> {
  private final Supplier<T> supplier;
  private @Nullable T value;

  public LazyValue(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  @Override
  public synchronized T get() {
    var known = value;
    if (known == null) {
      known = supplier.get();
      value = known;
    }
    return known;
  }
}
