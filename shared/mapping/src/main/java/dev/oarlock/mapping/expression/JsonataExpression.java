package dev.oarlock.mapping.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.oarlock.mapping.format.MissingColumnException;
import dev.oarlock.mapping.input.InputException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSONata expression over one row, and where in the mapping it stands.
public final class JsonataExpression {
  private final String location;
  private final String text;
  private static final int SHOWN = 80;

  private static final int DEEPEST = 500;

  private final Jsonata compiled;
  private Optional<Duration> longest = Optional.empty();

  private JsonataExpression(String place, String text, Jsonata compiled) {
    this.location = place;
    this.text = text;
    this.compiled = compiled;
  }

  public static JsonataExpression compile(String place, String text) {
    try {
      return new JsonataExpression(place, text, Jsonata.jsonata(text));
    } catch (JException e) {
      throw mistake(place, text, String.valueOf(e.getMessage()));
    } catch (StackOverflowError _) {
      throw mistake(place, shown(text), "nested too deeply");
    }
  }

  private static InputException mistake(String place, String text, String why) {
    return new InputException(
        place,
        "not a JSONata expression: " + text + " (" + why + ")",
        "Write a column's name, a text in quotes within quotes ('\"new\"'), or see"
            + " docs.jsonata.org.");
  }

  /// Makes what is not JSONata's own known to the expression.
  public void bind(RowFunctions functions) {
    functions.bindTo(compiled);
    longest = functions.longest();
  }

  /// The value for a row, or for the rows of a group; empty when the expression has none. Variables
  /// are for these only.
  public Optional<Object> evaluate(Object rows, Map<String, ? extends @Nullable Object> variables) {
    var frame = compiled.createFrame();
    variables.forEach(frame::bind);
    longest.ifPresent(it -> frame.setRuntimeBounds(it.toMillis(), DEEPEST));
    try {
      return Optional.ofNullable(compiled.evaluate(rows, frame));
    } catch (MissingColumnException e) {
      throw new InputException(
          location,
          e.getMessage() + " (in: " + text + ")",
          "Correct the name, or the CSV's first line.");
    } catch (NumberFormatException e) {
      throw failed(String.valueOf(e.getMessage()).replace("For input string", "not a number"));
    } catch (JException | IllegalArgumentException e) {
      throw failed(e.getMessage());
    } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
      throw failed("JSONata cannot do this with what it got: " + e.getMessage());
    } catch (StackOverflowError _) {
      throw failed("nested too deeply");
    }
  }

  private RowMappingException failed(@Nullable String why) {
    return new RowMappingException(location + " (" + shown(text) + "): " + why);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  /// The value as a text that is not empty, or none.
  public Optional<String> text(Object rows, Map<String, ? extends @Nullable Object> variables) {
    return evaluate(rows, variables).map(Object::toString).filter(value -> !value.isBlank());
  }

  public boolean isTrue(Object rows, Map<String, ? extends @Nullable Object> variables) {
    return evaluate(rows, variables).map(Jsonata::boolize).orElse(false);
  }

  /// As it is written.
  public String text() {
    return text;
  }

  public String location() {
    return location;
  }
}
