package dev.oarlock.local.imports;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;
import java.util.Optional;

/// A JSONata expression over one row, and where in the mapping it stands.
final class Expression {
  private final String place;
  private final String text;
  private final Jsonata compiled;

  private Expression(String place, String text, Jsonata compiled) {
    this.place = place;
    this.text = text;
    this.compiled = compiled;
  }

  static Expression at(String place, String text) {
    try {
      return new Expression(place, text, Jsonata.jsonata(text));
    } catch (JException e) {
      throw new MappingException(
          place,
          "not a JSONata expression: " + text + " (" + e.getMessage() + ")",
          "Write a column's name, a text in quotes within quotes ('\"new\"'), or see"
              + " docs.jsonata.org.");
    }
  }

  /// Makes `$find("lookup", key)` known to the expression.
  Expression with(Lookups lookups) {
    Jsonata.Fn2<String, Object, Object> find = lookups::find;
    compiled.registerFunction("find", find);
    return this;
  }

  /// The value for a row; empty when the expression has none. Variables are for this row only.
  Optional<Object> of(Row row, Map<String, Object> variables) {
    variables.forEach(compiled::assign);
    try {
      return Optional.ofNullable(compiled.evaluate(row));
    } catch (Row.NoSuchColumn e) {
      throw new MappingException(
          place,
          e.getMessage() + " (in: " + text + ")",
          "Correct the name, or the CSV's first line.");
    } catch (JException | IllegalArgumentException e) {
      throw new RowException(place + " (" + text + "): " + e.getMessage());
    }
  }

  /// The value as a text that is not empty, or none.
  Optional<String> text(Row row, Map<String, Object> variables) {
    return of(row, variables).map(Object::toString).filter(value -> !value.isBlank());
  }

  boolean holds(Row row) {
    return of(row, Map.of()).map(Jsonata::boolize).orElse(false);
  }

  String place() {
    return place;
  }
}
