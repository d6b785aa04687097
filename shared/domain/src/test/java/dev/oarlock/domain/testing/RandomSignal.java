package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.signal.Signal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;

/// Signals of every type, with fields there and not there.
public final class RandomSignal {
  /// The records of all signals.
  public static final List<Class<?>> TYPES =
      Arrays.<Class<?>>stream(Signal.class.getPermittedSubclasses())
          .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
          .toList();

  private RandomSignal() {}

  public static Arbitrary<Signal> of() {
    return RandomRecord.ofOneOf(TYPES).map(Signal.class::cast);
  }

  /// Any of one type.
  public static Signal of(Class<?> type, long seed) {
    return (Signal) RandomRecord.of(type, seed);
  }
}
