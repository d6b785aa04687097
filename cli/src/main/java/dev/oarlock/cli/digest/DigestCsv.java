package dev.oarlock.cli.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.domain.portfolio.board.DigestReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// A digest as CSV, a row a value: where it stands in the JSON, of which account, what, how much.
/// Money is in whole units with its currency.
record DigestCsv(List<List<String>> rows) {
  static String of(DigestReport report) {
    var csv = new DigestCsv(new ArrayList<>());
    csv.rows.add(List.of("section", "account", "value", "amount", "currency"));
    csv.add("", "", DigestJson.of(report));
    return CsvWriter.document(csv.rows.stream());
  }

  private void add(String section, String account, ObjectNode json) {
    var about = json.path("account").asText(account);
    json.properties().forEach(field -> add(section, about, field));
  }

  private void add(String section, String account, Map.Entry<String, JsonNode> field) {
    var name = field.getKey();
    switch (field.getValue()) {
      case ObjectNode money when isMoney(money) -> addMoney(section, account, name, money);
      case ObjectNode inside -> add(under(section, name), account, inside);
      case JsonNode list when list.isArray() ->
          list.forEach(one -> {
            if (one instanceof ObjectNode inside) {
              add(under(section, name), account, inside);
            }
          });
      case JsonNode value when name.equals("account") || value.isNull() -> {}
      case JsonNode value -> rows.add(List.of(section, account, name, value.asText(), ""));
    }
  }

  private void addMoney(String section, String account, String name, ObjectNode money) {
    money
        .properties()
        .forEach(each -> {
          var currency = Currency.getInstance(each.getKey());
          var digits = Math.max(0, currency.getDefaultFractionDigits());
          var amount = BigDecimal.valueOf(each.getValue().asLong(), digits).toPlainString();
          rows.add(List.of(section, account, name, amount, each.getKey()));
        });
  }

  /// Amounts by currency; also none.
  private static boolean isMoney(ObjectNode json) {
    return json.properties().stream().allMatch(field -> field.getKey().matches("[A-Z]{3}"));
  }

  private static String under(String section, String name) {
    return section.isEmpty() ? name : section + "." + name;
  }
}
