package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyEnded;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.health.MeasureText;
import java.time.LocalDate;

/// That so many accounts changed at once that what was reported is in doubt: what operators hear of
/// it, and what they may say to it.
public final class AnomalyView {
  /// What the buttons are called in Slack's payloads; their value names the reports.
  public static final String REAL = "anomaly.real";

  public static final String WRONG = "anomaly.wrong";

  private static final String SEPARATOR = "|";

  private AnomalyView() {}

  /// The reports that a button is about.
  public record SuspectReports(SignalType signalType, LocalDate since) {
    public static SuspectReports of(String value) {
      var parts = value.split("\\|", 2);
      return new SuspectReports(SignalType.named(parts[0]), LocalDate.parse(parts[1]));
    }
  }

  public static Card of(MassShift shift) {
    var value = shift.signalType().word() + SEPARATOR + shift.since();
    return Card.saying("*" + headline(shift) + "*\n" + likelihood(shift))
        .smallPrint(
            text(
                "{0} reported since then is excluded: measures keep their last value, cards say so,"
                    + " and no alert rests on it. If most accounts come back by themselves, as"
                    + " after a holiday, all of it counts again, and after two weeks it does in any"
                    + " case. Is it real, or are the data wrong?",
                EnglishPhrases.capitalize(text(shift.signalType().label()))))
        .buttons(
            new CardButton(REAL, text("Real change: include it"), value),
            new CardButton(WRONG, text("Data error: exclude it"), value));
  }

  /// In one sentence: what changed, for how many, when.
  public static String headline(MassShift shift) {
    return text(
        "Anomaly: {0} for {1} of {2} accounts at once, in reports of {3}.",
        direction(shift.shift()), shift.moved(), shift.accounts(), DayText.of(shift.since()));
  }

  private static String direction(MeasureShift shift) {
    var name = MeasureText.of(shift.measure());
    return switch (shift.direction()) {
      case UP -> text("{0} rose", name);
      case DOWN -> text("{0} fell", name);
      case MISSING -> text("{0} is not known any more", name);
    };
  }

  /// By the binomial distribution; the smallest probabilities are zero to a computer.
  private static String likelihood(MassShift shift) {
    var digits = shift.pValue() > 0 ? (int) Math.floor(-Math.log10(shift.pValue())) : 300;
    return text(
        "In the last 14 weeks at most {0} % changed so on one day; by chance so many would once in"
            + " 10^{1} days.",
        figure("%.0f", 100 * shift.baselineShare()), digits);
  }

  static Card of(AnomalyEnded ended) {
    var what = EnglishPhrases.capitalize(text(ended.signalType().label()));
    var since = DayText.of(ended.since());
    var lead =
        switch (ended.resolution()) {
          case REAL -> text("{0} reported since {1} counts again: it is real.", what, since);
          case RETURNED ->
              text(
                  "{0} is back where it was: what was reported since {1} counts again.",
                  what, since);
          case EXPIRED ->
              text(
                  "{0} reported since {1} counts again: nobody said within two weeks what it is.",
                  what, since);
          case WRONG ->
              text(
                  "{0} reported since {1} was wrong and never counts; from {2} on it does again.",
                  what, since, DayText.of(ended.until()));
        };
    var concerns = text("That concerns {0 account}. ", ended.accounts());
    return DataQualityView.message(lead, concerns + alerts(ended.resolution()));
  }

  private static String alerts(AnomalyResolution end) {
    return switch (end) {
      case REAL, RETURNED, EXPIRED ->
          text("Alerts that rested on it are raised now, where there is reason to.");
      case WRONG -> text("No alert rests on it; what is reported from now on may raise one again.");
    };
  }

  /// What whoever clicked hears.
  public static Card answered(SuspectReports about, boolean real) {
    var what =
        text("{0} reported since {1}", text(about.signalType().label()), DayText.of(about.since()));
    return Card.saying(
        real
            ? text("Noted: {0} is real. It counts again in a moment, and alerts follow.", what)
            : text(
                "Noted: {0} is wrong. It stays excluded until most accounts are back near where"
                    + " they were, six weeks at most, and never counts. There is nothing more to do"
                    + " here: fix the source.",
                what));
  }
}
