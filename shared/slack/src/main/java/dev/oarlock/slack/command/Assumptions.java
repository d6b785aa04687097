package dev.oarlock.slack.command;

import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.whatif.Assumption;
import dev.oarlock.domain.whatif.Lever;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.Phrases;
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
public final class Assumptions {
  private static final Pattern ASSUMED =
      Pattern.compile(
          "(.*?)\\s*(?:=|:|\\bis\\b|\\bat\\b)?\\s*(-?\\d{1,7}(?:\\.\\d{1,4})?|all|yes|no|none)\\s*%?");

  private static final Map<String, Lever> LEVERS = new TreeMap<>();

  static {
    name(Lever.ACTIVE_USERS, "active users", "users");
    name(Lever.LICENCES, "licences", "licenses", "seats");
    name(Lever.OPEN_TICKETS, "open tickets", "open urgent tickets", "urgent tickets");
    name(Lever.UNPAID_INVOICES, "unpaid invoices", "overdue invoices");
    name(Lever.UNPAID_INVOICES, "paid invoices", "invoices paid");
    name(Lever.SPONSORS, "sponsors", "sponsor");
    name(Lever.WEEKS_SINCE_REVIEW, "weeks since review", "weeks since a review");
    name(Lever.SENTIMENT, "sentiment", "pulse");
  }

  private Assumptions() {}

  /// What was read, or a whole sentence on what was wrong and what to type.
  public sealed interface Read {
    record Understood(Assumption assumption) implements Read {}

    record Unclear(String said) implements Read {}
  }

  public static Read read(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var match = ASSUMED.matcher(text);
    return match.matches() ? assumed(match, text) : new Read.Unclear(help(text));
  }

  private static Read assumed(Matcher match, String text) {
    try {
      return assumption(match.group(1), match.group(2))
          .<Read>map(Read.Understood::new)
          .orElseGet(() -> new Read.Unclear(help(text)));
    } catch (IllegalArgumentException outside) {
      return new Read.Unclear(Phrases.capital(String.valueOf(outside.getMessage())) + ".");
    }
  }

  private static Optional<Assumption> assumption(String name, String value) {
    var lever = Optional.ofNullable(LEVERS.get(name));
    if (lever.isPresent()) {
      return lever.map(it -> new Assumption.Is(it, whole(name, value)));
    }
    return measure(name)
        .flatMap(measure -> number(value).map(number -> new Assumption.Reads(measure, number)));
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
    return Arrays.stream(Measure.values()).filter(it -> words(it).equals(name)).findFirst();
  }

  private static String words(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String help(String text) {
    return "I cannot read "
        + Mrkdwn.code(Mrkdwn.shortened(text, 60))
        + " as an assumption. Type what, an equals sign and a number, such as `active users = 60`."
        + " You can assume "
        + Phrases.joined(Arrays.stream(Lever.values()).map(Lever::title).toList())
        + ", and any measure: "
        + String.join(", ", Arrays.stream(Measure.values()).map(Assumptions::words).toList())
        + ".";
  }

  private static void name(Lever lever, String... names) {
    List.of(names).forEach(name -> LEVERS.put(name, lever));
  }
}
