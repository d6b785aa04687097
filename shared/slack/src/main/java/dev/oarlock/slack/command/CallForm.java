package dev.oarlock.slack.command;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.slack.command.ForecastCommand.Call;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.Decide;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fields of a call on a renewal and of the decision between calls, typed or filled in, and
/// what may stand in them. Whether an account is worth that much is another question.
public final class CallForm {
  /// Whose call counts: `model`, `csm`, `monitor` or `own`.
  public static final String CHOICE = "choice";

  public static final String OWN = "own";

  public static final String CHANCE = "chance";
  public static final String AMOUNT = "amount";
  public static final String NOTE = "note";

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%?");
  private static final Pattern MONEY = Pattern.compile("(\\d[\\d,]{0,14}(?:\\.\\d{1,3})?)(k?)");

  private CallForm() {}

  public static Reading<ForecastCommand.Statement> call(String name, Filled filled) {
    return complaints(filled).or(() -> new Call(name, estimate(filled), filled.text(NOTE)));
  }

  public static Reading<ForecastCommand.Statement> decide(String name, Filled filled) {
    var choice = filled.text(CHOICE).map(it -> it.toLowerCase(Locale.ROOT)).orElse("");
    return switch (choice) {
      case "model" -> decided(name, new Choice.Model(), filled);
      case "csm" -> decided(name, new Choice.Csm(), filled);
      case "monitor" -> decided(name, new Choice.Monitor(), filled);
      case OWN ->
          complaints(filled)
              .or(() -> new Decide(name, new Choice.Own(estimate(filled)), filled.text(NOTE)));
      default -> new Reading.Wrong<>(Map.of(CHOICE, "Choose whose call counts."));
    };
  }

  /// A figure of one's own beside somebody else's would be lost, so it is asked what is meant.
  private static Reading<ForecastCommand.Statement> decided(
      String name, Choice choice, Filled filled) {
    var wrong = new Reading.Complaints();
    for (var field : List.of(CHANCE, AMOUNT)) {
      wrong.about(
          field,
          filled.text(field).map(_ -> "Leave this empty, or choose a figure of your own above."));
    }
    wrong.aboutNote(NOTE, filled.text(NOTE));
    return wrong.or(() -> new Decide(name, choice, filled.text(NOTE)));
  }

  private static Reading.Complaints complaints(Filled filled) {
    var wrong = new Reading.Complaints();
    wrong.about(CHANCE, wrongChance(filled.text(CHANCE)));
    wrong.about(
        AMOUNT, filled.text(AMOUNT).filter(it -> amount(it).isEmpty()).map(CallForm::noAmount));
    wrong.aboutNote(NOTE, filled.text(NOTE));
    return wrong;
  }

  private static Optional<String> wrongChance(Optional<String> said) {
    return said.isEmpty()
        ? Optional.of("Give the chance that they leave, from 0 to 100 %.")
        : said.filter(it -> chance(it).isEmpty())
            .map(it -> "A chance is from 0 to 100 %, not " + Reading.quoted(it) + ".");
  }

  private static String noAmount(String said) {
    return "I cannot read %s as an amount a month: write it as 12000, 12,000 or 12k."
        .formatted(Reading.quoted(said));
  }

  private static Estimate estimate(Filled filled) {
    return new Estimate(
        filled.text(CHANCE).flatMap(CallForm::chance).orElseThrow(),
        filled.text(AMOUNT).flatMap(CallForm::amount));
  }

  private static Optional<Probability> chance(String said) {
    var match = PERCENT.matcher(said);
    return match.matches()
        ? Optional.of(Double.parseDouble(match.group(1)) / 100)
            .filter(it -> it <= 1)
            .map(Probability::new)
        : Optional.empty();
  }

  private static Optional<BigDecimal> amount(String said) {
    var match = MONEY.matcher(said.toLowerCase(Locale.ROOT));
    return match.matches()
        ? Optional.of(new BigDecimal(match.group(1).replace(",", "")))
            .map(it -> match.group(2).isEmpty() ? it : it.movePointRight(3))
        : Optional.empty();
  }
}
