package dev.oarlock.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that takes long to make, made when it is first asked for and then kept.
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    var known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
