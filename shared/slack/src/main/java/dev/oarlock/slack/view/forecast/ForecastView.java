package dev.oarlock.slack.view.forecast;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.whatif.ChurnReduction;
import dev.oarlock.domain.whatif.ChurnReduction.LeverChange;
import dev.oarlock.domain.whatif.ChurnReduction.ReductionOption;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.DriverText;
import dev.oarlock.slack.text.forecast.PreviousModelText;
import dev.oarlock.slack.text.health.AssumptionText;
import dev.oarlock.slack.text.health.SeasonText;
import dev.oarlock.slack.view.renewal.ForecastComparisonLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The answer to `/forecast NAME`: how likely an account churns beside the average one, what that
/// is made of, and what would have to be true for it to be half.
public final class ForecastView {
  /// What the button to it is called in Slack's payloads; its value is the account's id.
  public static final String SHOW = "forecast.show";

  /// What the button to give one's own forecast is called; its value is the account's id too.
  public static final String GIVE_FORECAST = "forecast.give";

  private static final int MAX_DRIVERS = 3;

  private ForecastView() {}

  public static Card of(AccountState state, ChurnReduction halving, GuideLinks guides) {
    var forecast = state.forecast();
    return Card.titled(title(state))
        .with(probabilities(forecast))
        .say(SeasonText.of(state.facts(), forecast.day()))
        .say(comparison(state))
        .say(PreviousModelText.of(forecast))
        .with(drivers(forecast, text("Raises the odds"), DriverReading::raisesRisk, 1))
        .with(drivers(forecast, text("Lowers the odds"), it -> it.contribution() < 0, -1))
        .say(missing(forecast))
        .then(halving(halving))
        .with(state.renewalForecasts(forecast.day()).map(_ -> giveForecast(state)))
        .smallPrint(basis(forecast, guides));
  }

  /// Of an account that is no customer there is nothing to forecast; `said` tells why.
  public static Card churned(String name, String said) {
    return Card.saying(text("*{0}*: {1} There is nothing to forecast.", Mrkdwn.escape(name), said));
  }

  private static ButtonRow giveForecast(AccountState state) {
    return new ButtonRow(
        List.of(new CardButton(GIVE_FORECAST, text("Give my forecast…"), state.id().value())));
  }

  private static String title(AccountState state) {
    var next = NextRenewalText.of(state.forecast());
    return text("{0}: {1} churn probability {2}", state.name(), next.chance(), next.when());
  }

  private static BulletList probabilities(ChurnForecast forecast) {
    var items = new ArrayList<String>();
    items.add(within(forecast, 30, forecast.within30(), PredictionIntervals::within30));
    items.add(within(forecast, 90, forecast.within90(), PredictionIntervals::within90));
    items.add(within(forecast, 180, forecast.within180(), PredictionIntervals::within180));
    items.add(within(forecast, 365, forecast.within365(), PredictionIntervals::within365));
    forecast.atRenewal().map(at -> atRenewal(forecast, at)).ifPresent(items::add);
    return BulletList.of(
        text("*Churn probability*, and an average customer at the base rate"), items);
  }

  private static String atRenewal(ChurnForecast forecast, ChurnForecast.ChurnAtRenewal at) {
    return text(
        "at the renewal on {0}: *{1}*",
        DayText.of(at.on()),
        ProbabilityText.of(
            at.probability(), forecast.intervals().flatMap(PredictionIntervals::atRenewal)));
  }

  private static Optional<String> comparison(AccountState state) {
    return new ForecastComparisonLine(state, state.forecast().day())
        .lineWithCommand()
        .map(line -> text("*Forecasts:* {0}", line));
  }

  private static String within(
      ChurnForecast forecast,
      int days,
      Probability probability,
      Function<PredictionIntervals, PredictionInterval> interval) {
    return text(
        "within {0} days: *{1}*; average {2}",
        days,
        ProbabilityText.of(probability, forecast.intervals().map(interval)),
        ProbabilityText.of(forecast.averageWithin(days)));
  }

  private static BulletList drivers(
      ChurnForecast forecast, String title, Predicate<DriverReading> which, int sign) {
    var items =
        forecast.drivers().stream()
            .filter(which)
            .filter(DriverText::isFelt)
            .sorted(Comparator.comparingDouble(it -> -sign * it.contribution()))
            .limit(MAX_DRIVERS)
            .map(DriverText::of)
            .toList();
    return BulletList.of(
        text("*{0}* of the next 30 days", title),
        items.isEmpty() ? List.of(text("nothing that is known")) : items);
  }

  private static String missing(ChurnForecast forecast) {
    var topics = forecast.missingDrivers().stream().map(DriverText::topic).distinct().toList();
    return topics.isEmpty()
        ? text("Every driver is known.")
        : text("*Not known, so taken as average:* {0}.", String.join(", ", topics));
  }

  private static List<CardElement> halving(ChurnReduction halving) {
    var items = helping(halving).map(ForecastView::way).toList();
    var elements = new ArrayList<CardElement>();
    elements.add(BulletList.of(lead(halving), items));
    if (!items.isEmpty()) {
      elements.add(
          new TextParagraph(
              text(
                  "So it is for customers like that: what goes with staying need not be what makes"
                      + " them stay.")));
    }
    return elements;
  }

  private static String lead(ChurnReduction halving) {
    var what =
        halving
            .renewal()
            .map(on -> text("at the renewal on {0}", DayText.of(on)))
            .orElse(text("within 90 days"));
    var from = ProbabilityText.of(halving.current());
    var first = helping(halving).findFirst();
    if (first.isEmpty()) {
      return halving.options().isEmpty()
          ? text("*What would halve it:* none of the things that can be assumed lowers it.")
          : text(
              "*What would halve it:* nothing that can be assumed takes a whole percent off the"
                  + " {0}.",
              from);
    }
    return halving.halves(first.get())
        ? text("*What would halve the {0} {1}*, each by itself", from, what)
        : text("*Nothing alone or together would halve the {0} {1}*; most helps", from, what);
  }

  /// What would read the same afterwards helps nobody who reads it.
  private static Stream<ReductionOption> helping(ChurnReduction halving) {
    var now = ProbabilityText.of(halving.current());
    return halving.options().stream()
        .filter(way -> !ProbabilityText.of(way.churnThen()).equals(now));
  }

  private static String way(ReductionOption way) {
    return "%s: *%s*"
        .formatted(
            EnglishPhrases.capitalize(
                EnglishPhrases.join(way.steps().stream().map(ForecastView::step).toList())),
            ProbabilityText.of(way.churnThen()));
  }

  private static String step(LeverChange step) {
    return Mrkdwn.escape(AssumptionText.of(step.assumption(), step.current()));
  }

  private static String basis(ChurnForecast forecast, GuideLinks guides) {
    return text(
        "As of {0}. Model {1}: {2}{3}. How it is computed: `/forecast how`, in full in {4}.",
        DayText.of(forecast.day()),
        Mrkdwn.escape(forecast.model()),
        ProbabilityText.basis(forecast),
        forecast.intervals().isPresent() ? text("; in brackets the 90 % interval") : "",
        guides.forecast());
  }
}
