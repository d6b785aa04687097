package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.button;
import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.forecast.Bands;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Range;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.whatif.Halving;
import dev.oarlock.domain.whatif.Halving.Step;
import dev.oarlock.domain.whatif.Halving.Way;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.AssumptionWords;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.DriverWords;
import dev.oarlock.slack.words.Phrases;
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
  public static final String CALL = "forecast.call";

  private static final int MOST_DRIVERS = 3;

  private ForecastView() {}

  public static Message of(AccountState state, Halving halving) {
    var forecast = state.forecast();
    var parts =
        List.of(
            chances(state),
            drivers(forecast, "Raises it", DriverReading::raises, 1),
            drivers(forecast, "Lowers it", it -> it.contribution() < 0, -1),
            List.of(sum(forecast), missing(forecast)),
            halving(halving));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(state)));
    parts.forEach(lines -> blocks.addAll(sections(lines)));
    state
        .calls(forecast.day())
        .ifPresent(
            _ -> blocks.add(actions(List.of(button(CALL, "Give my call…", state.id().value())))));
    blocks.add(context(List.of(basis(forecast))));
    var text = new ArrayList<String>();
    text.add(Mrkdwn.escape(title(state)) + ".");
    parts.forEach(text::addAll);
    text.add(basis(forecast));
    return Message.of(Mrkdwn.shortened(String.join("\n", text).replace("*", ""), 3_900), blocks);
  }

  /// Of an account that is no customer any more there is nothing to forecast.
  public static Message left(String name, String said) {
    var text = "*" + Mrkdwn.escape(name) + "*: there is nothing to forecast. " + said;
    return Message.of(text.replace("*", ""), List.of(section(text)));
  }

  private static String title(AccountState state) {
    return "%s: %s chance of leaving within 90 days"
        .formatted(state.name(), ChanceWords.of(state.forecast().within90()));
  }

  private static List<String> chances(AccountState state) {
    var forecast = state.forecast();
    var lines = new ArrayList<String>();
    lines.add("*How likely they leave*, and an average customer at the base rate");
    lines.add(within(forecast, 30, forecast.within30(), Bands::within30));
    lines.add(within(forecast, 90, forecast.within90(), Bands::within90));
    lines.add(within(forecast, 180, forecast.within180(), Bands::within180));
    lines.add(within(forecast, 365, forecast.within365(), Bands::within365));
    forecast
        .atRenewal()
        .ifPresent(at ->
            lines.add(
                "• at the renewal on %s: *%s*"
                    .formatted(
                        DayWords.of(at.on()),
                        ChanceWords.of(
                            at.probability(), forecast.bands().flatMap(Bands::atRenewal)))));
    new CallsLine(state, forecast.day()).full().ifPresent(line -> lines.add("*Calls:* " + line));
    return lines;
  }

  private static String within(
      Forecast forecast, int days, Probability chance, Function<Bands, Range> band) {
    var average = 1 - Math.pow(1 - forecast.annualBaseRate().value(), days / 365.0);
    return "• within %d days: *%s*; average %s"
        .formatted(
            days,
            ChanceWords.of(chance, forecast.bands().map(band)),
            ChanceWords.of(new Probability(average)));
  }

  private static List<String> drivers(
      Forecast forecast, String title, Predicate<DriverReading> which, int sign) {
    var lines = new ArrayList<String>();
    lines.add("*" + title + "* (log-odds of the next 30 days)");
    forecast.drivers().stream()
        .filter(which)
        .sorted(Comparator.comparingDouble(it -> -sign * it.contribution()))
        .limit(MOST_DRIVERS)
        .map(ForecastView::driver)
        .forEach(lines::add);
    if (lines.size() == 1) {
      lines.add("• nothing that is known");
    }
    return lines;
  }

  private static String driver(DriverReading reading) {
    return "• %s: %s".formatted(signed(reading.contribution()), DriverWords.of(reading));
  }

  private static String sum(Forecast forecast) {
    var drivers = forecast.drivers().stream().mapToDouble(DriverReading::contribution).sum();
    return "All drivers together: %s, on top of %s for everybody."
        .formatted(signed(drivers), signed(forecast.intercept()));
  }

  private static String signed(double logOdds) {
    return String.format(Locale.ROOT, "%+.2f", logOdds).replace('-', '−');
  }

  private static String missing(Forecast forecast) {
    var topics = forecast.missing().stream().map(DriverWords::topic).distinct().toList();
    return topics.isEmpty()
        ? "Nothing is missing."
        : "*Not known, so taken as average:* " + String.join(", ", topics) + ".";
  }

  private static List<String> halving(Halving halving) {
    var lines = new ArrayList<String>();
    var what =
        halving
            .renewal()
            .map(on -> "at the renewal on " + DayWords.of(on))
            .orElse("within 90 days");
    var from = ChanceWords.of(halving.now());
    var first = halving.ways().stream().findFirst();
    if (first.isEmpty()) {
      lines.add("*What would halve it:* none of the things that can be assumed lowers it.");
    } else if (halving.halves(first.get())) {
      lines.add("*What would halve the %s %s*, each by itself".formatted(from, what));
    } else {
      lines.add(
          "*Nothing alone or together would halve the %s %s*; most helps".formatted(from, what));
    }
    halving.ways().stream().map(ForecastView::way).forEach(lines::add);
    if (first.isPresent()) {
      lines.add(
          "So it is for customers like that: what goes with staying need not be what makes them stay.");
    }
    return lines;
  }

  private static String way(Way way) {
    return "• %s: *%s*"
        .formatted(
            Phrases.capital(Phrases.joined(way.steps().stream().map(ForecastView::step).toList())),
            ChanceWords.of(way.then()));
  }

  private static String step(Step step) {
    return Mrkdwn.escape(AssumptionWords.of(step.assumption(), step.from()));
  }

  private static String basis(Forecast forecast) {
    return "As of %s. Model %s: %s%s."
        .formatted(
            DayWords.of(forecast.day()),
            Mrkdwn.escape(forecast.model()),
            ChanceWords.basis(forecast),
            forecast.bands().isPresent() ? "; in brackets the 90 % band" : "");
  }
}
