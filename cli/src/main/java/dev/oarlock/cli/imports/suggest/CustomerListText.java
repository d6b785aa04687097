package dev.oarlock.cli.imports.suggest;

import java.util.ArrayList;
import java.util.List;

/// A mapping for a list of customers whose columns are called otherwise than ours, to be read and
/// corrected by a person.
record CustomerListText(String file, String format, ColumnGuesses guesses) {
  private static final String TOTALS =
      "/^(grand )?(totals?|sum|summe|gesamt(summe)?|somme|total général)$/";

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "# Suggested for "
            + file
            + (format.isEmpty() ? "." : " (" + format + ").")
            + " Read it before you use it:");
    lines.add("#   ./oarlock import --map THIS-FILE --check " + file);
    guesses
        .described()
        .forEach(
            (column, what) -> lines.add("# - '%s' is taken for the %s".formatted(column, what)));
    guesses.unknown().forEach(column -> lines.add("# - '%s' is left out".formatted(column)));
    if (guesses.isOfRecords()) {
      lines.add(
          "# - a row seems to be a ticket, an answer or the like, and no customer: what is here");
      lines.add(
          "#   only registers whom they are of; the signals for them are in events/README.md");
    }
    if (guesses.isPeriodUnsaid()) {
      lines.add(
          "# - nothing says that amounts are of a month: where they are of a year, change 'per'");
    }
    if (guesses.column(ColumnMeaning.CURRENCY).isEmpty()) {
      lines.add("# - without a column or a sign, amounts are taken for US dollars");
    }
    lines.add("source: spreadsheet");
    lines.add("version: 1");
    lines.add("files:");
    lines.add("  - csv: " + quoted(file));
    lines.add("    key: " + expression(key()));
    skips(lines);
    guesses.revenue().ifPresent(it -> note(lines, it));
    lines.addAll(values());
    lines.add("    signals:");
    lines.addAll(signals());
    return lines;
  }

  /// What names a customer in every list to come.
  private String key() {
    return guesses
        .column(ColumnMeaning.CUSTOMER_ID)
        .or(() -> guesses.column(ColumnMeaning.CUSTOMER_NAME))
        .map(this::column)
        .orElse("name");
  }

  private List<String> values() {
    var lines = new ArrayList<String>();
    lines.add("    values:");
    var renews = guesses.column(ColumnMeaning.RENEWAL).map(it -> "$day(" + column(it) + ")");
    var months =
        guesses.column(ColumnMeaning.TERM).map(it -> "$number(" + column(it) + ")").orElse("12");
    renews.ifPresent(it -> lines.add("      renews: " + expression(it)));
    lines.add("      months: " + expression(months));
    var begins =
        guesses
            .column(ColumnMeaning.STARTED)
            .map(it -> "$day(" + column(it) + ")")
            .or(() -> renews.map(_ -> "$monthsAfter($renews, -$months)"));
    lines.add(
        "      begins: "
            + expression(begins.map(it -> it + " ? " + it + " : $asOf").orElse("$asOf")));
    lines.add("      from: '$begins > $asOf ? $asOf : $begins'");
    return lines;
  }

  private List<String> signals() {
    var lines = new ArrayList<String>();
    lines.add("      - type: AccountRegistered");
    lines.add("        account: {system: '\"spreadsheet\"', id: " + expression(key()) + "}");
    lines.add("        at: $from");
    lines.add("        detail:");
    field(lines, "name", ColumnMeaning.CUSTOMER_NAME, "%s");
    field(lines, "csm", ColumnMeaning.OWNER, "%s");
    field(lines, "segment", ColumnMeaning.SEGMENT, "%s");
    field(lines, "since", ColumnMeaning.STARTED, "$day(%s)");
    guesses.revenue().ifPresent(it -> contract(lines, it));
    guesses
        .column(ColumnMeaning.ACTIVE_USERS)
        .ifPresent(users -> {
          lines.add("      - type: UsageReported");
          lines.add("        when: " + expression("$exists($number(" + column(users) + "))"));
          lines.add("        account: {system: '\"spreadsheet\"', id: " + expression(key()) + "}");
          lines.add("        id: '\"UsageReported-\" & $key & \"-\" & $asOf'");
          lines.add("        at: $asOf");
          lines.add(
              "        detail: {day: $asOf, activeUsers: "
                  + expression("$number(" + column(users) + ")")
                  + "}");
        });
    return lines;
  }

  /// Footers, headings and notes.
  private void skips(List<String> lines) {
    var name = column(guesses.column(ColumnMeaning.CUSTOMER_NAME).orElseThrow());
    lines.add("    skip:");
    lines.add(
        "      - when: "
            + expression(name + " = \"\" or $contains($lowercase(" + name + "), " + TOTALS + ")"));
    lines.add("        because: no customer");
    var others =
        guesses.columns().entrySet().stream()
            .filter(it -> it.getKey() != ColumnMeaning.CUSTOMER_NAME)
            .map(it -> column(it.getValue()) + " = \"\"")
            .toList();
    if (!others.isEmpty()) {
      lines.add("      - when: " + expression(String.join(" and ", others)));
      lines.add("        because: nothing beside a name");
    }
  }

  private void note(List<String> lines, String revenue) {
    lines.add("    note:");
    lines.add("      - when: " + expression(column(revenue) + " = \"\""));
    lines.add("        saying: no revenue, so registered without a contract");
  }

  private void contract(List<String> lines, String revenue) {
    var isMonthly = guesses.column(ColumnMeaning.MONTHLY_REVENUE).isPresent();
    var renews = guesses.column(ColumnMeaning.RENEWAL).isPresent();
    lines.add("      - type: ContractChanged");
    lines.add("        when: " + expression(column(revenue) + " != \"\""));
    lines.add("        account: {system: '\"spreadsheet\"', id: " + expression(key()) + "}");
    lines.add("        id: '\"ContractChanged-\" & $key & \"-new\"'");
    lines.add("        at: $from");
    lines.add("        detail:");
    lines.add("          contract: $key");
    lines.add("          order: '\"new\"'");
    lines.add("          effective: $from");
    lines.add("          termMonths: $months");
    if (renews) {
      lines.add("          ends: $renews");
    }
    lines.add("          # a renewal that is past was renewed, for the customer is still listed");
    lines.add("          autoRenew: " + (renews ? "'$renews ? $renews < $asOf : true'" : "true"));
    lines.add("          lines:");
    lines.add("            - sku: '\"subscription\"'");
    var seats = guesses.column(ColumnMeaning.LICENCES);
    lines.add(
        "              quantity: "
            + seats
                .map(it -> "$number(" + column(it) + ")")
                .map(it -> expression("$exists(" + it + ") ? " + it + " : 1"))
                .orElse("1"));
    lines.add("              unit: '" + (seats.isPresent() ? "\"seat\"" : "\"flat\"") + "'");
    lines.add("              amount: " + expression(money(revenue)));
    lines.add("              per: '\"" + (isMonthly ? "month" : "year") + "\"'");
  }

  private String money(String revenue) {
    return "$money(%s, %s)"
        .formatted(
            column(revenue),
            guesses
                .column(ColumnMeaning.CURRENCY)
                .map(this::column)
                .orElse("$currency(" + column(revenue) + ", \"USD\")"));
  }

  private void field(List<String> lines, String name, ColumnMeaning meaning, String form) {
    guesses
        .column(meaning)
        .ifPresent(
            it -> lines.add("          " + name + ": " + expression(form.formatted(column(it)))));
  }

  private String column(String name) {
    return guesses.sample().expression(name);
  }

  private static String expression(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
