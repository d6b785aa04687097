package dev.oarlock.slack.view.forecast;

import static dev.oarlock.slack.block.BlockFactory.actions;
import static dev.oarlock.slack.block.BlockFactory.button;
import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.block.BlockFactory.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.CredibleInterval;
import dev.oarlock.domain.churn.estimate.CredibleIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.whatif.ChurnReduction;
import dev.oarlock.domain.whatif.ChurnReduction.LeverChange;
import dev.oarlock.domain.whatif.ChurnReduction.ReductionOption;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.DriverText;
import dev.oarlock.slack.text.health.AssumptionText;
import dev.oarlock.slack.view.renewal.ForecastComparisonLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/// The answer to `/forecast NAME`: how likely an account leaves beside the average one, what that
/// is made of, and what would have to be true for it to be half.
public final class ForecastView {
  /// What the button to it is called in Slack's payloads; its value is the account's id.
  public static final String SHOW = "forecast.show";

  /// What the button to give one's own call is called; its value is the account's id too.
  public static final String GIVE_FORECAST = "forecast.call";

  private static final int MAX_DRIVERS = 3;

  private ForecastView() {}

  public static SlackMessage of(AccountState state, ChurnReduction halving) {
    var forecast = state.forecast();
    var parts =
        List.of(
            probabilities(state),
            drivers(forecast, "Raises it", DriverReading::raisesRisk, 1),
            drivers(forecast, "Lowers it", it -> it.contribution() < 0, -1),
            List.of(sum(forecast), missing(forecast)),
            halving(halving));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(state)));
    parts.forEach(lines -> blocks.addAll(sections(lines)));
    state
        .renewalForecasts(forecast.day())
        .ifPresent(_ ->
            blocks.add(
                actions(List.of(button(GIVE_FORECAST, "Give my call…", state.id().value())))));
    blocks.add(context(List.of(basis(forecast))));
    var text = new ArrayList<String>();
    text.add(Mrkdwn.escape(title(state)) + ".");
    parts.forEach(text::addAll);
    text.add(basis(forecast));
    return SlackMessage.of(
        Mrkdwn.shortened(String.join("\n", text).replace("*", ""), 3_900), blocks);
  }

  /// Of an account that is no customer any more there is nothing to forecast.
  public static SlackMessage churned(String name, String said) {
    var text = "*" + Mrkdwn.escape(name) + "*: there is nothing to forecast. " + said;
    return SlackMessage.of(text.replace("*", ""), List.of(section(text)));
  }

  private static String title(AccountState state) {
    return "%s: %s chance of leaving within 90 days"
        .formatted(state.name(), ProbabilityText.of(state.forecast().within90()));
  }

  private static List<String> probabilities(AccountState state) {
    var forecast = state.forecast();
    var lines = new ArrayList<String>();
    lines.add("*How likely they leave*, and an average customer at the base rate");
    lines.add(within(forecast, 30, forecast.within30(), CredibleIntervals::within30));
    lines.add(within(forecast, 90, forecast.within90(), CredibleIntervals::within90));
    lines.add(within(forecast, 180, forecast.within180(), CredibleIntervals::within180));
    lines.add(within(forecast, 365, forecast.within365(), CredibleIntervals::within365));
    forecast
        .atRenewal()
        .ifPresent(at ->
            lines.add(
                "• at the renewal on %s: *%s*"
                    .formatted(
                        DayText.of(at.on()),
                        ProbabilityText.of(
                            at.probability(),
                            forecast.intervals().flatMap(CredibleIntervals::atRenewal)))));
    new ForecastComparisonLine(state, forecast.day())
        .lineWithCommand()
        .ifPresent(line -> lines.add("*Calls:* " + line));
    return lines;
  }

  private static String within(
      ChurnForecast forecast,
      int days,
      Probability chance,
      Function<CredibleIntervals, CredibleInterval> interval) {
    var average = 1 - Math.pow(1 - forecast.annualBaseRate().value(), days / 365.0);
    return "• within %d days: *%s*; average %s"
        .formatted(
            days,
            ProbabilityText.of(chance, forecast.intervals().map(interval)),
            ProbabilityText.of(new Probability(average)));
  }

  private static List<String> drivers(
      ChurnForecast forecast, String title, Predicate<DriverReading> which, int sign) {
    var lines = new ArrayList<String>();
    lines.add("*" + title + "* (log-odds of the next 30 days)");
    forecast.drivers().stream()
        .filter(which)
        .sorted(Comparator.comparingDouble(it -> -sign * it.contribution()))
        .limit(MAX_DRIVERS)
        .map(ForecastView::driver)
        .forEach(lines::add);
    if (lines.size() == 1) {
      lines.add("• nothing that is known");
    }
    return lines;
  }

  private static String driver(DriverReading reading) {
    return "• %s: %s".formatted(signed(reading.contribution()), DriverText.of(reading));
  }

  private static String sum(ChurnForecast forecast) {
    var drivers = forecast.drivers().stream().mapToDouble(DriverReading::contribution).sum();
    return "All drivers together: %s, on top of %s for everybody."
        .formatted(signed(drivers), signed(forecast.intercept()));
  }

  private static String signed(double logOdds) {
    return String.format(Locale.ROOT, "%+.2f", logOdds).replace('-', '−');
  }

  private static String missing(ChurnForecast forecast) {
    var topics = forecast.missingDrivers().stream().map(DriverText::topic).distinct().toList();
    return topics.isEmpty()
        ? "Nothing is missing."
        : "*Not known, so taken as average:* " + String.join(", ", topics) + ".";
  }

  private static List<String> halving(ChurnReduction halving) {
    var lines = new ArrayList<String>();
    var what =
        halving.renewal().map(on -> "at the renewal on " + DayText.of(on)).orElse("within 90 days");
    var from = ProbabilityText.of(halving.current());
    var first = halving.options().stream().findFirst();
    if (first.isEmpty()) {
      lines.add("*What would halve it:* none of the things that can be assumed lowers it.");
    } else if (halving.halves(first.get())) {
      lines.add("*What would halve the %s %s*, each by itself".formatted(from, what));
    } else {
      lines.add(
          "*Nothing alone or together would halve the %s %s*; most helps".formatted(from, what));
    }
    halving.options().stream().map(ForecastView::way).forEach(lines::add);
    if (first.isPresent()) {
      lines.add(
          "So it is for customers like that: what goes with staying need not be what makes them"
              + " stay.");
    }
    return lines;
  }

  private static String way(ReductionOption way) {
    return "• %s: *%s*"
        .formatted(
            EnglishPhrases.capitalize(
                EnglishPhrases.join(way.steps().stream().map(ForecastView::step).toList())),
            ProbabilityText.of(way.churnThen()));
  }

  private static String step(LeverChange step) {
    return Mrkdwn.escape(AssumptionText.of(step.assumption(), step.current()));
  }

  private static String basis(ChurnForecast forecast) {
    return "As of %s. Model %s: %s%s."
        .formatted(
            DayText.of(forecast.day()),
            Mrkdwn.escape(forecast.model()),
            ProbabilityText.basis(forecast),
            forecast.intervals().isPresent() ? "; in brackets the 90 % band" : "");
  }
}
