package dev.oarlock.cli.imports.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.oarlock.cli.command.InputException;
import dev.oarlock.cli.csv.CsvRow;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSONata expression over one row, and where in the mapping it stands.
final class JsonataExpression {
  private final String location;
  private final String text;
  private static final int SHOWN = 80;

  private final Jsonata compiled;

  private JsonataExpression(String place, String text, Jsonata compiled) {
    this.location = place;
    this.text = text;
    this.compiled = compiled;
  }

  static JsonataExpression compile(String place, String text) {
    try {
      return new JsonataExpression(place, text, Jsonata.jsonata(text));
    } catch (JException e) {
      throw mistake(place, text, String.valueOf(e.getMessage()));
    } catch (StackOverflowError _) {
      throw mistake(place, text.substring(0, Math.min(text.length(), SHOWN)), "nested too deeply");
    }
  }

  private static InputException mistake(String place, String text, String why) {
    return new InputException(
        place,
        "not a JSONata expression: " + text + " (" + why + ")",
        "Write a column's name, a text in quotes within quotes ('\"new\"'), or see"
            + " docs.jsonata.org.");
  }

  /// Makes `$find("lookup", key)` known to the expression.
  JsonataExpression bindLookups(LookupTables lookups) {
    Jsonata.Fn2<String, Object, Object> find = lookups::find;
    compiled.registerFunction("find", find);
    return this;
  }

  /// The value for a row; empty when the expression has none. Variables are for this row only.
  Optional<Object> evaluate(CsvRow row, Map<String, Object> variables) {
    variables.forEach(compiled::assign);
    try {
      return Optional.ofNullable(compiled.evaluate(row));
    } catch (CsvRow.MissingColumnException e) {
      throw new InputException(
          location,
          e.getMessage() + " (in: " + text + ")",
          "Correct the name, or the CSV's first line.");
    } catch (NumberFormatException e) {
      throw failed(String.valueOf(e.getMessage()).replace("For input string", "not a number"));
    } catch (JException | IllegalArgumentException e) {
      throw failed(e.getMessage());
    }
  }

  private RowMappingException failed(@Nullable String why) {
    return new RowMappingException(location + " (" + text + "): " + why);
  }

  /// The value as a text that is not empty, or none.
  Optional<String> text(CsvRow row, Map<String, Object> variables) {
    return evaluate(row, variables).map(Object::toString).filter(value -> !value.isBlank());
  }

  boolean isTrue(CsvRow row) {
    return evaluate(row, Map.of()).map(Jsonata::boolize).orElse(false);
  }

  String location() {
    return location;
  }
}
