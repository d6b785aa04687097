package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/// One JSON object, filled field by field, to be read again as [FieldReader]; what is absent, empty
/// or false is left out.
record FieldWriter(ObjectNode node) {
  FieldWriter() {
    this(JsonTree.object());
  }

  <T> FieldWriter objects(String name, Collection<T> values, Function<T, FieldWriter> fill) {
    if (!values.isEmpty()) {
      var array = node.putArray(name);
      values.forEach(value -> array.add(fill.apply(value).node));
    }
    return this;
  }

  /// By name.
  FieldWriter counts(String name, Map<String, Integer> values) {
    if (!values.isEmpty()) {
      var counts = node.putObject(name);
      new TreeMap<>(values).forEach(counts::put);
    }
    return this;
  }

  FieldWriter text(String name, String value) {
    node.put(name, value);
    return this;
  }

  FieldWriter maybeText(String name, Optional<String> value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  FieldWriter texts(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      var array = node.putArray(name);
      values.forEach(array::add);
    }
    return this;
  }

  FieldWriter enumValue(String name, Enum<?> value) {
    return text(name, EnumNames.of(value));
  }

  FieldWriter maybeEnumValue(String name, Optional<? extends Enum<?>> value) {
    return maybeText(name, value.map(EnumNames::of));
  }

  FieldWriter number(String name, int value) {
    node.put(name, value);
    return this;
  }

  FieldWriter maybeNumber(String name, OptionalInt value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  FieldWriter maybeNumber(String name, OptionalDouble value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  FieldWriter number(String name, double value) {
    node.put(name, value);
    return this;
  }

  FieldWriter flag(String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
    return this;
  }

  FieldWriter maybeDate(String name, Optional<LocalDate> value) {
    return maybeText(name, value.map(LocalDate::toString));
  }

  FieldWriter date(String name, LocalDate value) {
    return text(name, value.toString());
  }

  FieldWriter maybeMoney(String name, Optional<Money> value) {
    value.ifPresent(present -> money(name, present));
    return this;
  }

  FieldWriter money(String name, Money value) {
    node.putObject(name)
        .put("amount", value.minorUnits())
        .put("currency", value.currency().getCurrencyCode());
    return this;
  }
}
