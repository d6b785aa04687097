package dev.oarlock.cli.plan;

import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.ExchangeRates.DatedRate;
import dev.oarlock.mapping.input.YamlNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// Reads exchange rates:
///
/// ```yaml
/// base: USD
/// rates:
///   - from: 2024-01-01
///     EUR: 1.104
///     GBP: 1.273
/// ```
public final class RatesFile {
  private RatesFile() {}

  public static ExchangeRates read(Path file) {
    var root = YamlNode.read(file).requireOnlyKeys("base", "rates");
    var rates =
        root.optional("rates").map(YamlNode::items).orElse(List.of()).stream()
            .flatMap(RatesFile::rates)
            .toList();
    return new ExchangeRates(currency(root.required("base"), root.required("base").text()), rates);
  }

  private static Stream<DatedRate> rates(YamlNode entry) {
    var from = day(entry.required("from"));
    return entry.fields().stream()
        .filter(field -> !field.name().equals("from"))
        .map(field ->
            new DatedRate(currency(field.value(), field.name()), from, worth(field.value())));
  }

  private static Currency currency(YamlNode node, String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException _) {
      throw node.mistake(code + " is no currency", "Give an ISO code such as USD.");
    }
  }

  private static LocalDate day(YamlNode node) {
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeException _) {
      throw node.mistake(node.text() + " is no day", "Give one such as 2024-01-31.");
    }
  }

  private static BigDecimal worth(YamlNode node) {
    try {
      var worth = new BigDecimal(node.text());
      if (worth.signum() > 0) {
        return worth;
      }
    } catch (NumberFormatException _) {
      // told below, like a rate of zero
    }
    throw node.mistake(node.text() + " is no rate", "Give what one unit is worth, such as 1.104.");
  }

  /// The file that rates are read from.
  static String text(ExchangeRates rates) {
    var text = new StringBuilder("base: " + rates.base() + "\n");
    if (!rates.rates().isEmpty()) {
      text.append("rates:\n");
    }
    for (var rate : rates.rates().reversed()) {
      text.append("  - from: " + rate.from() + "\n");
      text.append("    " + rate.currency() + ": " + rate.worth().toPlainString() + "\n");
    }
    return text.toString();
  }
}
