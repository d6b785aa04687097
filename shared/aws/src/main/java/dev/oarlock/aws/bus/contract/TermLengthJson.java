package dev.oarlock.aws.bus.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.signal.order.TermLength;
import java.util.Optional;
import java.util.OptionalInt;

/// How long a term is: `termMonths`, and `termDays` where it is no whole months.
public final class TermLengthJson {
  private TermLengthJson() {}

  public static void write(TermLength term, ObjectNode node) {
    node.put("termMonths", term.months());
    term.days().ifPresent(days -> node.put("termDays", days));
  }

  /// Empty where it is no renewal.
  public static Optional<TermLength> read(JsonNode node) {
    return node.path("termMonths").asInt(0) == 0 && !node.has("termDays")
        ? Optional.empty()
        : Optional.of(new TermLength(node.path("termMonths").intValue(), days(node)));
  }

  private static OptionalInt days(JsonNode node) {
    return node.has("termDays")
        ? OptionalInt.of(node.required("termDays").intValue())
        : OptionalInt.empty();
  }
}
