package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.DecideForecast;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import dev.oarlock.slack.command.ForecastCommand.GiveForecast;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fields of a call on a renewal and of the decision between calls, typed or filled in, and
/// what may stand in them. Whether an account is worth that much is another question.
public final class ForecastFields {
  /// Whose call counts: `model`, `csm`, `monitor` or `own`.
  public static final String CHOICE = "choice";

  public static final String OWN = "own";

  public static final String PROBABILITY = "probability";
  public static final String AMOUNT = "amount";
  public static final String NOTE = "note";

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%?");
  private static final Pattern MONEY = Pattern.compile("(\\d[\\d,]{0,14}(?:\\.\\d{1,3})?)(k?)");

  private ForecastFields() {}

  public static FormResult<ForecastCommand.Feedback> forecast(String name, FieldValues values) {
    return errors(values).orElse(() -> new GiveForecast(name, estimate(values), values.text(NOTE)));
  }

  public static FormResult<ForecastCommand.Feedback> decision(String name, FieldValues values) {
    var choice = values.text(CHOICE).map(it -> it.toLowerCase(Locale.ROOT)).orElse("");
    return switch (choice) {
      case "model" -> withoutEstimate(name, new Choice.Model(), values);
      case "csm" -> withoutEstimate(name, new Choice.Csm(), values);
      case "monitor" -> withoutEstimate(name, new Choice.Monitor(), values);
      case OWN ->
          errors(values)
              .orElse(() ->
                  new DecideForecast(name, new Choice.Own(estimate(values)), values.text(NOTE)));
      default -> new FormResult.Invalid<>(Map.of(CHOICE, text("Choose which forecast to commit.")));
    };
  }

  /// A figure of one's own beside somebody else's would be lost, so it is asked what is meant.
  private static FormResult<ForecastCommand.Feedback> withoutEstimate(
      String name, Choice choice, FieldValues values) {
    var errors = new FormResult.FieldErrors();
    for (var field : List.of(PROBABILITY, AMOUNT)) {
      errors.add(
          field,
          values
              .text(field)
              .map(_ -> text("Leave this empty, or choose a figure of your own above.")));
    }
    errors.addIfTooLong(NOTE, values.text(NOTE));
    return errors.orElse(() -> new DecideForecast(name, choice, values.text(NOTE)));
  }

  private static FormResult.FieldErrors errors(FieldValues values) {
    var errors = new FormResult.FieldErrors();
    errors.add(PROBABILITY, probabilityError(values.text(PROBABILITY)));
    errors.add(
        AMOUNT,
        values.text(AMOUNT).filter(it -> amount(it).isEmpty()).map(ForecastFields::amountError));
    errors.addIfTooLong(NOTE, values.text(NOTE));
    return errors;
  }

  private static Optional<String> probabilityError(Optional<String> said) {
    return said.isEmpty()
        ? Optional.of(text("Give the probability of churn, from 0 to 100 %."))
        : said.filter(it -> probability(it).isEmpty())
            .map(it -> text("A probability is from 0 to 100 %, not {0}.", FormResult.quoted(it)));
  }

  private static String amountError(String said) {
    return text(
        "I cannot read {0} as an amount a month: write it as 12000, 12,000 or 12k.",
        FormResult.quoted(said));
  }

  private static Estimate estimate(FieldValues values) {
    return new Estimate(
        values.text(PROBABILITY).flatMap(ForecastFields::probability).orElseThrow(),
        values.text(AMOUNT).flatMap(ForecastFields::amount));
  }

  private static Optional<Probability> probability(String said) {
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
