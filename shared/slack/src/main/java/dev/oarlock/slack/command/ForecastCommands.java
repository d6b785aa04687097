package dev.oarlock.slack.command;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what was typed after `/forecast`: nothing or a word for the whole book, or an account's
/// name and after it perhaps a call. A name that itself ends like a call is safe: ask for the whole
/// text as a name first.
public final class ForecastCommands {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String NOTE = "\\s*(?::\\s*(.*))?";
  private static final String ESTIMATE =
      "(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%?(?:\\s+of\\s+(\\d[\\d,]{0,14}(?:\\.\\d{1,3})?)(k)?)?";
  private static final Pattern CALL = Pattern.compile("(.+?)\\s+call(?:\\s+(.*))?", FLAGS);
  private static final Pattern CALLED = Pattern.compile(ESTIMATE + NOTE, FLAGS);
  private static final Pattern DECIDE = Pattern.compile("(.+?)\\s+decide(?:\\s+(.*))?", FLAGS);
  private static final Pattern DECIDED =
      Pattern.compile("(?:(model|csm|monitor)|" + ESTIMATE + ")" + NOTE, FLAGS);

  private ForecastCommands() {}

  public static ForecastCommand read(String typed) {
    var text = typed.strip().replaceAll("\\s+", " ");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> new ForecastCommand.Book();
      case "help" -> new ForecastCommand.Help();
      case "bridge" -> new ForecastCommand.Bridge();
      case "accuracy" -> new ForecastCommand.Accuracy();
      case "calls" -> new ForecastCommand.Calls();
      default -> ofAccount(text);
    };
  }

  private static ForecastCommand ofAccount(String text) {
    return List.<Function<String, Optional<ForecastCommand>>>of(
            ForecastCommands::decide, ForecastCommands::call)
        .stream()
        .flatMap(form -> form.apply(text).stream())
        .findFirst()
        .orElseGet(() -> new ForecastCommand.Account(text));
  }

  private static Optional<ForecastCommand> call(String text) {
    var match = CALL.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var name = match.group(1);
    var called = CALLED.matcher(said(match));
    return Optional.of(
        Optional.of(called)
            .filter(Matcher::matches)
            .flatMap(it -> estimate(it, 1))
            .<ForecastCommand>map(it -> new ForecastCommand.Call(name, it, note(called.group(4))))
            .orElseGet(() -> new ForecastCommand.Unclear(howToCall(name))));
  }

  private static Optional<ForecastCommand> decide(String text) {
    var match = DECIDE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var name = match.group(1);
    var decided = DECIDED.matcher(said(match));
    return Optional.of(
        Optional.of(decided)
            .filter(Matcher::matches)
            .flatMap(ForecastCommands::choice)
            .<ForecastCommand>map(
                it -> new ForecastCommand.Decide(name, it, note(decided.group(5))))
            .orElseGet(() -> new ForecastCommand.Unclear(howToDecide(name))));
  }

  private static String said(Matcher match) {
    return Optional.ofNullable(match.group(2)).orElse("").strip();
  }

  private static Optional<Choice> choice(Matcher decided) {
    var word = Optional.ofNullable(decided.group(1)).map(it -> it.toLowerCase(Locale.ROOT));
    return word.isPresent()
        ? word.map(ForecastCommands::named)
        : estimate(decided, 2).map(Choice.Own::new);
  }

  private static Choice named(String word) {
    return switch (word) {
      case "model" -> new Choice.Model();
      case "csm" -> new Choice.Csm();
      default -> new Choice.Monitor();
    };
  }

  /// From the groups for percent, amount and thousands; empty when it is more than 100 %.
  private static Optional<Estimate> estimate(Matcher match, int first) {
    var percent = Double.parseDouble(match.group(first));
    return percent > 100
        ? Optional.empty()
        : Optional.of(
            new Estimate(
                new Probability(percent / 100),
                amount(match.group(first + 1), match.group(first + 2))));
  }

  private static Optional<BigDecimal> amount(@Nullable String digits, @Nullable String thousands) {
    return Optional.ofNullable(digits)
        .map(it -> new BigDecimal(it.replace(",", "")))
        .map(it -> thousands == null ? it : it.movePointRight(3));
  }

  private static Optional<String> note(@Nullable String words) {
    return Optional.ofNullable(words).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static String howToCall(String name) {
    return "Type the chance that they leave, from 0 to 100 %, if need be how much a month is at"
        + " stake, and after a colon a note: "
        + Mrkdwn.code("/forecast " + name + " call 30% of 12000: sponsor confirmed")
        + ".";
  }

  private static String howToDecide(String name) {
    return "Type whose call counts (`model`, `csm`, or `monitor` to wait), or your own chance from 0"
        + " to 100 %, and after a colon a note: "
        + Mrkdwn.code("/forecast " + name + " decide csm: budget is signed")
        + " or "
        + Mrkdwn.code("/forecast " + name + " decide 25% of 12000")
        + ".";
  }
}
