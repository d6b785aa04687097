package dev.oarlock.slack.command.parser;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.day.DaySpan;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.ForecastFields;
import dev.oarlock.slack.command.input.FormResult;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what was typed after `/forecast`: nothing or a word for the whole book, or an account's
/// name and after it perhaps a call. A name that itself ends like a call is safe: ask for the whole
/// text as a name first.
public final class ForecastCommandParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String CALL = "call";
  private static final String DECIDE = "decide";
  private static final String NOTE = "\\s*(?::\\s*(.*))?";
  private static final String ESTIMATE =
      "(\\d{1,9}(?:\\.\\d{1,9})?)\\s*%?(?:\\s+of\\s+([\\d.,]{1,20}k?))?";
  private static final Pattern FORECAST_PATTERN = Pattern.compile(ESTIMATE + NOTE, FLAGS);
  private static final Pattern DECISION_PATTERN =
      Pattern.compile("(?:(model|csm|monitor)|" + ESTIMATE + ")" + NOTE, FLAGS);

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:what|how much)(?: money| revenue| arr| c?mrr)? (?:will|do|might|could|may|are) we"
              + " (?:going to )?(?:lose|losing)(?: .*)?"
              + "|(?:the )?(?:expected (?:loss|churn)|(?:whole |entire )?portfolio|all|everything"
              + "|overall|total)",
          FLAGS);

  private ForecastCommandParser() {}

  public static ForecastCommand parse(String typed) {
    var text = typed.strip().replaceAll("\\s+", " ");
    return switch (HealthCommandParser.withoutEndMarks(text).toLowerCase(Locale.ROOT)) {
      case "" -> new ForecastCommand.WholePortfolio();
      case "help" -> new ForecastCommand.Help();
      case "how" -> new ForecastCommand.Method();
      case "bridge" -> new ForecastCommand.Bridge();
      case "accuracy" -> new ForecastCommand.Accuracy();
      case "calls" -> new ForecastCommand.OpenDecisions();
      default ->
          WHOLE.matcher(HealthCommandParser.withoutEndMarks(text)).matches()
              ? new ForecastCommand.WholePortfolio()
              : accountCommand(text);
    };
  }

  private static ForecastCommand accountCommand(String text) {
    var commands =
        KeywordMatch.findAll(text, CALL, DECIDE).stream()
            .map(ForecastCommandParser::parse)
            .toList();
    return commands.stream()
        .filter(it -> !(it instanceof ForecastCommand.Unclear))
        .findFirst()
        .or(() -> commands.stream().findFirst())
        .orElseGet(
            () -> timeAsked(text).orElseGet(() -> new ForecastCommand.AccountForecast(text)));
  }

  /// A time alone is about the whole portfolio.
  private static Optional<ForecastCommand> timeAsked(String text) {
    return DaySpan.at(text, LocalDate.EPOCH)
        .filter(time -> time.length() == text.length())
        .map(_ ->
            new ForecastCommand.Unclear(
                text(
                    "The whole portfolio is forecast by quarter, in `/forecast`. What renews in"
                        + " that time is {0}.",
                    Mrkdwn.code("/health renewals " + text))));
  }

  private static ForecastCommand parse(KeywordMatch match) {
    return match.keyword().equals(CALL)
        ? forecast(match.name(), match.rest())
        : decision(match.name(), match.rest());
  }

  private static ForecastCommand forecast(String name, String words) {
    var called = FORECAST_PATTERN.matcher(words);
    if (words.isEmpty()) {
      return new ForecastCommand.OpenForecastForm(name);
    }
    return called.matches()
        ? command(ForecastFields.forecast(name, estimate(called, 1)), forecastInstructions(name))
        : new ForecastCommand.Unclear(forecastInstructions(name));
  }

  private static ForecastCommand decision(String name, String words) {
    var decided = DECISION_PATTERN.matcher(words);
    if (words.isEmpty()) {
      return new ForecastCommand.OpenDecisionForm(name);
    }
    return decided.matches()
        ? command(ForecastFields.decision(name, choice(decided)), decisionInstructions(name))
        : new ForecastCommand.Unclear(decisionInstructions(name));
  }

  private static FieldValues choice(Matcher decided) {
    var choice = group(decided, 1).or(() -> Optional.of(ForecastFields.OWN));
    return estimate(decided, 2).with(ForecastFields.CHOICE, choice);
  }

  private static FieldValues estimate(Matcher match, int first) {
    return FieldValues.empty()
        .with(ForecastFields.PROBABILITY, group(match, first))
        .with(ForecastFields.AMOUNT, group(match, first + 1))
        .with(ForecastFields.NOTE, group(match, first + 2));
  }

  private static ForecastCommand command(FormResult<ForecastCommand.Feedback> read, String howTo) {
    return switch (read) {
      case FormResult.Valid<ForecastCommand.Feedback>(var command) -> command;
      case FormResult.Invalid<ForecastCommand.Feedback> wrong ->
          new ForecastCommand.Unclear(wrong.withInstructions(howTo));
    };
  }

  private static Optional<String> group(Matcher match, int group) {
    return Optional.ofNullable(match.group(group));
  }

  private static String forecastInstructions(String name) {
    return text(
        "Type the probability of churn, from 0 to 100 %, if need be how much a month is at stake,"
            + " and after a colon a note: {0}. {1} alone opens a form.",
        Mrkdwn.code("/forecast " + name + " call 30% of 9000: sponsor confirmed"),
        Mrkdwn.code("/forecast " + name + " call"));
  }

  private static String decisionInstructions(String name) {
    return text(
        "Type which forecast to commit (`model`, `csm`, or `monitor` to wait), or your own"
            + " probability from 0 to 100 %, and after a colon a note: {0} or {1}. {2} alone opens"
            + " a form.",
        Mrkdwn.code("/forecast " + name + " decide csm: budget is signed"),
        Mrkdwn.code("/forecast " + name + " decide 25% of 9000"),
        Mrkdwn.code("/forecast " + name + " decide"));
  }
}
