package dev.oarlock.mapping.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.mapping.definition.ValueTemplate.ComputedValue;
import dev.oarlock.mapping.definition.ValueTemplate.FieldTemplate;
import dev.oarlock.mapping.expression.RowMappingException;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/// Amounts that a mapping multiplies by a hundred, of a currency that has no cents: a hundred times
/// too much of yen, a tenth of dinars.
final class MinorUnitCheck {
  private static final Pattern HUNDREDFOLD = Pattern.compile("\\*\\s*100\\b|\\b100\\s*\\*");
  private static final int CENTS = 2;

  private MinorUnitCheck() {}

  static void require(List<FieldTemplate> fields, ObjectNode made) {
    var code = made.path("currency").asText();
    if (made.has("amount") && isHundredfold(fields) && digits(code) != CENTS) {
      throw new RowMappingException(
          "the amount is multiplied by 100, and %s has %d digits: say $money(amount, currency)"
              .formatted(code, digits(code)));
    }
  }

  private static boolean isHundredfold(List<FieldTemplate> fields) {
    return fields.stream()
        .anyMatch(field ->
            field.name().equals("amount")
                && field.value() instanceof ComputedValue(var expression)
                && HUNDREDFOLD.matcher(expression.text()).find());
  }

  private static int digits(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits();
    } catch (IllegalArgumentException _) {
      return CENTS; // it is no currency: said by the schema
    }
  }
}
