package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Records of any type, with fields there and not there: any values of the types that a record asks
/// for, drawn again until it takes them.
public record RandomRecord(Random random) {
  private static final int MOST_TRIES = 10_000;

  public static <T> Arbitrary<T> of(Class<T> type) {
    return ofOneOf(List.of(type)).map(type::cast);
  }

  public static Arbitrary<Object> ofOneOf(List<? extends Class<?>> types) {
    return Arbitraries.longs()
        .map(seed -> new RandomRecord(new Random(seed)))
        .map(drawer -> drawer.any(types.get(drawer.random.nextInt(types.size()))));
  }

  /// The same one for the same seed.
  public static Object of(Class<?> type, long seed) {
    return new RandomRecord(new Random(seed)).any(type);
  }

  private Object any(Type type) {
    return switch (type) {
      case Class<?> c when c == int.class ->
          random.nextInt(4) > 0 ? in(0, 12) : in(0, Integer.MAX_VALUE - 1);
      case Class<?> c when c == double.class -> number();
      case Class<?> c when c == boolean.class -> random.nextBoolean();
      case Class<?> c when c == Integer.class -> in(0, 500);
      case Class<?> c when c == String.class -> text();
      case Class<?> c when c == LocalDate.class -> LocalDate.of(2020, 1, 1).plusDays(in(0, 3_000));
      case Class<?> c when c == Currency.class -> Currency.getInstance(currency());
      case Class<?> c when c == Money.class -> Money.of(random.nextLong(1L << 49), currency());
      case Class<?> c when c == MultiCurrencyAmount.class ->
          some(Money.class)
              .map(it -> MultiCurrencyAmount.of((Money) it))
              .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
      case Class<?> c when c == Instant.class -> Instant.ofEpochMilli(random.nextLong(1L << 42));
      case Class<?> c when c == Currency.class -> Currency.getInstance("EUR");
      case Class<?> c when c == AccountId.class -> new AccountId("a" + in(0, 999));
      case Class<?> c when c == OptionalInt.class ->
          maybe(int.class).map(it -> OptionalInt.of((int) it)).orElse(OptionalInt.empty());
      case Class<?> c when c == OptionalDouble.class ->
          maybe(double.class)
              .map(it -> OptionalDouble.of((double) it))
              .orElse(OptionalDouble.empty());
      case Class<?> c when c.isEnum() ->
          c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)];
      case Class<?> c when c.isRecord() -> record(c);
      case Class<?> c when c.isSealed() ->
          any(c.getPermittedSubclasses()[random.nextInt(c.getPermittedSubclasses().length)]);
      case ParameterizedType p when p.getRawType() == Optional.class -> maybe(argument(p, 0));
      case ParameterizedType p when p.getRawType() == List.class -> some(argument(p, 0)).toList();
      case ParameterizedType p when p.getRawType() == Set.class ->
          new LinkedHashSet<>(some(argument(p, 0)).toList());
      case ParameterizedType p when p.getRawType() == Map.class -> map(p);
      default -> throw new AssertionError("nothing to draw for " + type);
    };
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      var values = Arrays.stream(components).map(it -> any(it.getGenericType())).toArray();
      try {
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError(e);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("no " + type.getSimpleName() + " takes what was drawn");
  }

  private static Type argument(ParameterizedType type, int index) {
    return type.getActualTypeArguments()[index];
  }

  private Optional<Object> maybe(Type type) {
    return random.nextBoolean() ? Optional.of(any(type)) : Optional.empty();
  }

  private Stream<Object> some(Type type) {
    return IntStream.range(0, in(0, 4)).mapToObj(_ -> any(type));
  }

  private Map<Object, Object> map(ParameterizedType type) {
    var map = new LinkedHashMap<>();
    some(argument(type, 0)).forEach(key -> map.put(key, any(argument(type, 1))));
    return map;
  }

  /// Half of them a share.
  private double number() {
    return random.nextBoolean()
        ? in(0, 1_000) / 1_000.0
        : random.nextGaussian() * Math.pow(10, in(-8, 8));
  }

  private String currency() {
    return random.nextBoolean() ? "EUR" : "JPY";
  }

  private String text() {
    return in(0, 99)
        + random
            .ints(6, 0x20, 0x17f)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private int in(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }
}
