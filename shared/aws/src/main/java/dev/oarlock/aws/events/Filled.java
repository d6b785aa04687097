package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.revenue.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/// One JSON object, filled field by field, to be read again as [Fields]; what is absent, empty or
/// false is left out.
record Filled(ObjectNode node) {
  Filled() {
    this(Json.object());
  }

  <T> Filled each(String name, Collection<T> values, Function<T, Filled> fill) {
    if (!values.isEmpty()) {
      var array = node.putArray(name);
      values.forEach(value -> array.add(fill.apply(value).node));
    }
    return this;
  }

  /// By name.
  Filled counts(String name, Map<String, Integer> values) {
    if (!values.isEmpty()) {
      var counts = node.putObject(name);
      new TreeMap<>(values).forEach(counts::put);
    }
    return this;
  }

  Filled text(String name, String value) {
    node.put(name, value);
    return this;
  }

  Filled maybeText(String name, Optional<String> value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  Filled texts(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      var array = node.putArray(name);
      values.forEach(array::add);
    }
    return this;
  }

  Filled word(String name, Enum<?> value) {
    return text(name, Words.of(value));
  }

  Filled maybeWord(String name, Optional<? extends Enum<?>> value) {
    return maybeText(name, value.map(Words::of));
  }

  Filled number(String name, int value) {
    node.put(name, value);
    return this;
  }

  Filled maybeNumber(String name, OptionalInt value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  Filled maybeNumber(String name, OptionalDouble value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  Filled number(String name, double value) {
    node.put(name, value);
    return this;
  }

  Filled flag(String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
    return this;
  }

  Filled maybeDate(String name, Optional<LocalDate> value) {
    return maybeText(name, value.map(LocalDate::toString));
  }

  Filled date(String name, LocalDate value) {
    return text(name, value.toString());
  }

  Filled maybeMoney(String name, Optional<Money> value) {
    value.ifPresent(present -> money(name, present));
    return this;
  }

  Filled money(String name, Money value) {
    node.putObject(name)
        .put("amount", value.minor())
        .put("currency", value.currency().getCurrencyCode());
    return this;
  }
}
