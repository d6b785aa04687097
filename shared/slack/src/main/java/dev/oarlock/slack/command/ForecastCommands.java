package dev.oarlock.slack.command;

import dev.oarlock.slack.block.Mrkdwn;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what was typed after `/forecast`: nothing or a word for the whole book, or an account's
/// name and after it perhaps a call. A name that itself ends like a call is safe: ask for the whole
/// text as a name first.
public final class ForecastCommands {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String CALL = "call";
  private static final String DECIDE = "decide";
  private static final String NOTE = "\\s*(?::\\s*(.*))?";
  private static final String ESTIMATE =
      "(\\d{1,9}(?:\\.\\d{1,9})?)\\s*%?(?:\\s+of\\s+([\\d.,]{1,20}k?))?";
  private static final Pattern CALLED = Pattern.compile(ESTIMATE + NOTE, FLAGS);
  private static final Pattern DECIDED =
      Pattern.compile("(?:(model|csm|monitor)|" + ESTIMATE + ")" + NOTE, FLAGS);

  private ForecastCommands() {}

  public static ForecastCommand read(String typed) {
    var text = typed.strip().replaceAll("\\s+", " ");
    return switch (HealthCommands.bare(text).toLowerCase(Locale.ROOT)) {
      case "" -> new ForecastCommand.Book();
      case "help" -> new ForecastCommand.Help();
      case "bridge" -> new ForecastCommand.Bridge();
      case "accuracy" -> new ForecastCommand.Accuracy();
      case "calls" -> new ForecastCommand.Calls();
      default -> ofAccount(text);
    };
  }

  private static ForecastCommand ofAccount(String text) {
    var said = After.each(text, CALL, DECIDE).stream().map(ForecastCommands::read).toList();
    return said.stream()
        .filter(it -> !(it instanceof ForecastCommand.Unclear))
        .findFirst()
        .or(() -> said.stream().findFirst())
        .orElseGet(() -> new ForecastCommand.Account(text));
  }

  private static ForecastCommand read(After after) {
    return after.word().equals(CALL)
        ? call(after.name(), after.said())
        : decide(after.name(), after.said());
  }

  private static ForecastCommand call(String name, String words) {
    var called = CALLED.matcher(words);
    if (words.isEmpty()) {
      return new ForecastCommand.AskCall(name);
    }
    return called.matches()
        ? command(CallForm.call(name, estimate(called, 1)), howToCall(name))
        : new ForecastCommand.Unclear(howToCall(name));
  }

  private static ForecastCommand decide(String name, String words) {
    var decided = DECIDED.matcher(words);
    if (words.isEmpty()) {
      return new ForecastCommand.AskDecide(name);
    }
    return decided.matches()
        ? command(CallForm.decide(name, choice(decided)), howToDecide(name))
        : new ForecastCommand.Unclear(howToDecide(name));
  }

  private static Filled choice(Matcher decided) {
    var choice = group(decided, 1).or(() -> Optional.of(CallForm.OWN));
    return estimate(decided, 2).with(CallForm.CHOICE, choice);
  }

  private static Filled estimate(Matcher match, int first) {
    return Filled.nothing()
        .with(CallForm.CHANCE, group(match, first))
        .with(CallForm.AMOUNT, group(match, first + 1))
        .with(CallForm.NOTE, group(match, first + 2));
  }

  private static ForecastCommand command(Reading<ForecastCommand.Statement> read, String howTo) {
    return switch (read) {
      case Reading.Fine<ForecastCommand.Statement>(var command) -> command;
      case Reading.Wrong<ForecastCommand.Statement> wrong ->
          new ForecastCommand.Unclear(wrong.before(howTo));
    };
  }

  private static Optional<String> group(Matcher match, int group) {
    return Optional.ofNullable(match.group(group));
  }

  private static String howToCall(String name) {
    return "Type the chance that they leave, from 0 to 100 %, if need be how much a month is at"
        + " stake, and after a colon a note: "
        + Mrkdwn.code("/forecast " + name + " call 30% of 12000: sponsor confirmed")
        + ". "
        + Mrkdwn.code("/forecast " + name + " call")
        + " alone opens a form.";
  }

  private static String howToDecide(String name) {
    return "Type whose call counts (`model`, `csm`, or `monitor` to wait), or your own chance from 0"
        + " to 100 %, and after a colon a note: "
        + Mrkdwn.code("/forecast " + name + " decide csm: budget is signed")
        + " or "
        + Mrkdwn.code("/forecast " + name + " decide 25% of 12000")
        + ". "
        + Mrkdwn.code("/forecast " + name + " decide")
        + " alone opens a form.";
  }
}
