package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.renewal.CsmForecast;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.input.ForecastFields;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms for a forecast of a renewal and for the decision between forecasts.
public final class ForecastModal {
  private ForecastModal() {}

  /// A CSM's own forecast.
  public static ModalForm forecast(AccountState state, RenewalForecasts forecasts) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(currentForecasts(state, forecasts)));
    blocks.addAll(
        estimateFields(
            forecasts,
            FormField.required(ForecastFields.PROBABILITY, text("Probability of churn, in %"))));
    blocks.add(FormField.optional(ForecastFields.NOTE, text("Note")).multilineInput());
    return ModalForm.of(
        ModalForm.Kind.FORECAST,
        state.id().value(),
        text("Your forecast"),
        new ModalForm.Content(
            blocks,
            text("Save forecast"),
            text("It stands beside the model's forecast until the renewal; the latest counts."),
            Mrkdwn.code(
                "/forecast "
                    + TypedName.of(state)
                    + " call 30%"
                    + halfOfWorth(forecasts)
                    + ": sponsor confirmed")));
  }

  /// Which forecast is committed; only what may be decided can be chosen.
  public static ModalForm decision(AccountState state, RenewalForecasts forecasts) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(currentForecasts(state, forecasts)));
    blocks.add(
        FormField.required(ForecastFields.CHOICE, text("Which forecast is committed?"))
            .radioButtons(choices(forecasts), Optional.empty()));
    blocks.addAll(
        estimateFields(
            forecasts,
            FormField.optional(
                ForecastFields.PROBABILITY, text("Your own figure: probability of churn, in %"))));
    blocks.add(FormField.optional(ForecastFields.NOTE, text("Note")).multilineInput());
    return ModalForm.of(
        ModalForm.Kind.DECISION,
        FormContext.of(state, forecasts).encode(),
        text("Decide"),
        new ModalForm.Content(
            blocks,
            text("Decide"),
            text(
                "It holds while model and CSM stay in their risk categories. {0}",
                RenewalForecastText.of(forecasts.thresholds())),
            typedCommand(state, forecasts)));
  }

  private static String typedCommand(AccountState state, RenewalForecasts forecasts) {
    var command = text("/forecast {0} decide ", TypedName.of(state));
    return text(
        "{0} or {1}",
        Mrkdwn.code(command + "25%" + halfOfWorth(forecasts) + ": one of two sites"),
        Mrkdwn.code(command + "model"));
  }

  /// An amount that can be typed as it stands: half of what the account is worth, in whole units.
  private static String halfOfWorth(RenewalForecasts forecasts) {
    return inOneCurrency(forecasts)
        .map(worth -> {
          var places = Math.max(0, worth.currency().getDefaultFractionDigits());
          return BigDecimal.valueOf(worth.minorUnits() / 2, places).toBigInteger();
        })
        .filter(amount -> amount.signum() > 0)
        .map(amount -> text(" of {0}", amount))
        .orElse("");
  }

  /// What it is worth, where that is in one currency.
  private static Optional<Money> inOneCurrency(RenewalForecasts forecasts) {
    var worth = forecasts.cmrr().totals();
    return worth.size() == 1 ? Optional.of(worth.getFirst()) : Optional.empty();
  }

  private static String currentForecasts(AccountState state, RenewalForecasts forecasts) {
    return text(
        "{0}, renewal on {1}, worth {2}: {3}.",
        ModalForm.name(state),
        DayText.of(forecasts.renewal()),
        MoneyText.monthly(forecasts.cmrr()),
        RenewalForecastText.of(forecasts));
  }

  private static List<FormField.Option> choices(RenewalForecasts forecasts) {
    var choices = new ArrayList<FormField.Option>();
    choices.add(
        new FormField.Option(
            "model",
            text("The model's: {0}", ProbabilityText.of(forecasts.model().churnProbability()))));
    forecasts.csm().map(ForecastModal::choice).ifPresent(choices::add);
    choices.add(new FormField.Option(ForecastFields.OWN, text("A figure of my own, below")));
    if (forecasts.allows(Choice.MONITOR)) {
      choices.add(
          new FormField.Option(
              "monitor",
              text(
                  "None yet: monitor until {0}",
                  RenewalForecastText.monitoredUntil(forecasts.renewal()))));
    }
    return choices;
  }

  private static FormField.Option choice(CsmForecast call) {
    return new FormField.Option(
        "csm", text("The CSM's: {0}", ProbabilityText.of(call.estimate().churnProbability())));
  }

  /// An amount is asked for only where it is clear in which currency.
  private static List<LayoutBlock> estimateFields(
      RenewalForecasts forecasts, FormField probability) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(probability.textInput(Optional.empty()));
    inOneCurrency(forecasts).map(ForecastModal::amount).ifPresent(blocks::add);
    return blocks;
  }

  private static LayoutBlock amount(Money worth) {
    return FormField.optional(
            ForecastFields.AMOUNT, text("Amount at stake a month, in {0}", worth.currency()))
        .hint(text("No more than {0}; empty means all of it.", MoneyText.of(worth)))
        .textInput(Optional.empty());
  }
}
