package dev.oarlock.slack.view.operations;

import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyEnded;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.health.SignalTypeText;
import java.time.LocalDate;
import java.util.Locale;

/// That so many accounts changed at once that what was reported is in doubt: what operators hear of
/// it, and what they may say to it.
public final class AnomalyView {
  /// What the buttons are called in Slack's payloads; their value names the reports.
  public static final String REAL = "anomaly.real";

  public static final String WRONG = "anomaly.wrong";

  private static final String SEPARATOR = "|";

  private AnomalyView() {}

  /// The reports that a button is about.
  public record SuspectReports(String feed, LocalDate since) {
    public static SuspectReports of(String value) {
      var parts = value.split("\\|", 2);
      return new SuspectReports(parts[0], LocalDate.parse(parts[1]));
    }
  }

  public static Card of(MassShift tide) {
    var value = tide.signalType() + SEPARATOR + tide.since();
    return Card.saying("*" + headline(tide) + "*\n" + likelihood(tide))
        .smallPrint(
            EnglishPhrases.capitalize(SignalTypeText.of(tide.signalType()))
                + " reported since then is excluded: measures keep their last value, cards say so,"
                + " and no alert rests on it. If most accounts come back by themselves, as after a"
                + " holiday, all of it counts again, and after two weeks it does in any case. Is it"
                + " real, or are the data wrong?")
        .buttons(
            new CardButton(REAL, "Real change: include it", value),
            new CardButton(WRONG, "Data error: exclude it", value));
  }

  /// In one sentence: what changed, for how many, when.
  public static String headline(MassShift tide) {
    return "Anomaly: %s for %d of %d accounts at once, in reports of %s."
        .formatted(
            direction(tide.shift()), tide.moved(), tide.accounts(), DayText.of(tide.since()));
  }

  private static String direction(MeasureShift motion) {
    var name = motion.measure().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (motion.direction()) {
      case UP -> name + " rose";
      case DOWN -> name + " fell";
      case GONE -> name + " is not known any more";
    };
  }

  /// By the binomial distribution; the smallest probabilities are zero to a computer.
  private static String likelihood(MassShift tide) {
    var digits = tide.pValue() > 0 ? (int) Math.floor(-Math.log10(tide.pValue())) : 300;
    return ("In the last 14 weeks at most %.0f %% changed so on one day; by chance so many "
            + "would once in 10^%d days.")
        .formatted(100 * tide.baselineShare(), digits);
  }

  static Card of(AnomalyEnded over) {
    var what = EnglishPhrases.capitalize(SignalTypeText.of(over.signalType()));
    var since = DayText.of(over.since());
    var lead =
        switch (over.resolution()) {
          case REAL -> what + " reported since " + since + " counts again: it is real.";
          case RETURNED ->
              what + " is back where it was: what was reported since " + since + " counts again.";
          case EXPIRED ->
              "%s reported since %s counts again: nobody said within two weeks what it is."
                  .formatted(what, since);
          case WRONG ->
              "%s reported since %s was wrong and never counts; from %s on it does again."
                  .formatted(what, since, DayText.of(over.until()));
        };
    var concerns =
        "That concerns %s. ".formatted(EnglishPhrases.counted(over.accounts(), "account"));
    return DataQualityView.message(lead, concerns + alerts(over.resolution()));
  }

  private static String alerts(AnomalyResolution end) {
    return switch (end) {
      case REAL, RETURNED, EXPIRED ->
          "Alerts that rested on it are raised now, where there is reason to.";
      case WRONG -> "No alert rests on it; what is reported from now on may raise one again.";
    };
  }

  /// What whoever clicked hears.
  public static Card answered(SuspectReports about, boolean real) {
    var what = SignalTypeText.of(about.feed()) + " reported since " + DayText.of(about.since());
    return Card.saying(
        real
            ? "Noted: " + what + " is real. It counts again in a moment, and alerts follow."
            : "Noted: "
                + what
                + " is wrong. It stays excluded until most accounts are back near where they were,"
                + " six weeks at most, and never counts. There is nothing more to do here: fix the"
                + " source.");
  }
}
