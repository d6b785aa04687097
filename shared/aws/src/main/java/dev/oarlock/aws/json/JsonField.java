package dev.oarlock.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A value in a JSON document and where it stands there, such as `effects[2].weight`. Read so, a
/// damaged document is refused by its field, where a tree alone would take `null` or a word for 0.
public record JsonField(String path, @Nullable JsonNode node) {
  private static final double MOST_LOG_ODDS = 100;

  public static JsonField root(JsonNode json) {
    return new JsonField("", json);
  }

  /// What an object holds under this name, which need not be there until it is read.
  public JsonField at(String name) {
    var value = node == null ? null : node.get(name);
    return new JsonField(path.isEmpty() ? name : path + "." + name, value);
  }

  /// The values of an array.
  public List<JsonField> elements() {
    var array = present("a list", JsonNode::isArray);
    return IntStream.range(0, array.size())
        .mapToObj(i -> new JsonField(path + "[" + i + "]", array.get(i)))
        .toList();
  }

  /// The same, none where there is no such array.
  public List<JsonField> optionalElements() {
    return node == null ? List.of() : elements();
  }

  public String text() {
    return present("a text", JsonNode::isTextual).textValue();
  }

  public boolean bool() {
    return present("true or false", JsonNode::isBoolean).booleanValue();
  }

  /// A finite number.
  public double number() {
    return present("a number", one -> one.isNumber() && Double.isFinite(one.doubleValue()))
        .doubleValue();
  }

  /// A number in log-odds, of an intercept or a weight: beyond these bounds a probability is 0 or 1
  /// whatever else is known, which no model learned.
  public double logOdds() {
    return numberBetween(-MOST_LOG_ODDS, MOST_LOG_ODDS);
  }

  /// A number from `low` to `high`, both included.
  public double numberBetween(double low, double high) {
    var number = number();
    if (number < low || number > high) {
      throw mistake("is not between %s and %s: %s".formatted(low, high, number));
    }
    return number;
  }

  /// A whole number, 0 or more.
  public int count() {
    return present(
            "a count",
            one -> one.isIntegralNumber() && one.canConvertToInt() && one.intValue() >= 0)
        .intValue();
  }

  /// An exception that names the field and says what is wrong with it.
  public IllegalArgumentException mistake(String what) {
    return new IllegalArgumentException(path + " " + what);
  }

  private JsonNode present(String kind, Predicate<JsonNode> isKind) {
    if (node == null) {
      throw mistake("is missing");
    }
    if (!isKind.test(node)) {
      throw mistake("is not " + kind + ": " + node);
    }
    return node;
  }
}
