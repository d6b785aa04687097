package dev.oarlock.slack.command.parser;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.whatif.AccountLever;
import dev.oarlock.domain.whatif.WhatIfAssumption;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an assumption as people type it: `active users = 60`, `sentiment 4`, `paid invoices =
/// all`, or any measure of the scorecard by its name, `ticket satisfaction = 4.5`.
public final class AssumptionParser {
  private static final Pattern ASSUMPTION =
      Pattern.compile(
          "(.*?)\\s*(?:=|:|\\bis\\b|\\bat\\b)?\\s*(-?\\d{1,7}(?:\\.\\d{1,4})?|all|yes|no|none)\\s*%?");

  private static final Map<String, AccountLever> LEVERS = new TreeMap<>();

  static {
    addNames(AccountLever.ACTIVE_USERS, "active users", "users");
    addNames(AccountLever.LICENCES, "licences", "licenses", "seats");
    addNames(AccountLever.OPEN_TICKETS, "open tickets", "open urgent tickets", "urgent tickets");
    addNames(AccountLever.UNPAID_INVOICES, "unpaid invoices", "overdue invoices");
    addNames(AccountLever.UNPAID_INVOICES, "paid invoices", "invoices paid");
    addNames(AccountLever.SPONSORS, "sponsors", "sponsor");
    addNames(AccountLever.WEEKS_SINCE_REVIEW, "weeks since review", "weeks since a review");
    addNames(AccountLever.SENTIMENT, "sentiment", "pulse");
  }

  private AssumptionParser() {}

  /// What was read, or a whole sentence on what was wrong and what to type.
  public sealed interface ParseResult {
    record Parsed(WhatIfAssumption assumption) implements ParseResult {}

    record Unclear(String explanation) implements ParseResult {}
  }

  public static ParseResult parse(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var match = ASSUMPTION.matcher(text);
    return match.matches() ? toResult(match, text) : new ParseResult.Unclear(help(text));
  }

  private static ParseResult toResult(Matcher match, String text) {
    try {
      return assumption(match.group(1), match.group(2))
          .<ParseResult>map(ParseResult.Parsed::new)
          .orElseGet(() -> new ParseResult.Unclear(help(text)));
    } catch (IllegalArgumentException outside) {
      return new ParseResult.Unclear(
          EnglishPhrases.capitalize(String.valueOf(outside.getMessage())) + ".");
    }
  }

  private static Optional<WhatIfAssumption> assumption(String name, String value) {
    var lever = Optional.ofNullable(LEVERS.get(name));
    if (lever.isPresent()) {
      return lever.map(it -> new WhatIfAssumption.LeverAssumption(it, whole(name, value)));
    }
    return measure(name)
        .flatMap(measure ->
            number(value).map(number -> new WhatIfAssumption.MeasureAssumption(measure, number)));
  }

  /// All paid invoices are no unpaid ones.
  private static int whole(String name, String value) {
    return switch (value) {
      case "all" -> name.contains("paid") && !name.contains("unpaid") ? 0 : refuse(name, value);
      case "none", "no" -> name.equals("paid invoices") ? refuse(name, value) : 0;
      case "yes" ->
          name.equals("sponsor") ? 1 : name.equals("invoices paid") ? 0 : refuse(name, value);
      default -> (int) Math.round(Double.parseDouble(value));
    };
  }

  private static int refuse(String name, String value) {
    throw new IllegalArgumentException("%s cannot be %s: type a number".formatted(name, value));
  }

  private static Optional<Double> number(String value) {
    return value.matches("[-\\d.]+") ? Optional.of(Double.valueOf(value)) : Optional.empty();
  }

  private static Optional<Measure> measure(String name) {
    return Arrays.stream(Measure.values()).filter(it -> displayName(it).equals(name)).findFirst();
  }

  private static String displayName(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String help(String text) {
    return text(
        "I cannot read {0} as an assumption. Type what, an equals sign and a number, such as"
            + " `active users = 60`. You can assume {1}, and any measure: {2}.",
        Mrkdwn.code(Mrkdwn.shortened(text, 60)),
        EnglishPhrases.join(Arrays.stream(AccountLever.values()).map(AccountLever::title).toList()),
        String.join(
            ", ", Arrays.stream(Measure.values()).map(AssumptionParser::displayName).toList()));
  }

  private static void addNames(AccountLever lever, String... names) {
    List.of(names).forEach(name -> LEVERS.put(name, lever));
  }
}
