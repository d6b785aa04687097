package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.DisagreementResolution;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The card that asks a lead to decide between model and CSM, and the same card when that is done.
public final class DisagreementView {
  /// What the buttons are called in Slack's payloads; the value is the account and the number of
  /// the disagreement, with a bar between.
  public static final String MODEL = "decision.model";

  public static final String CSM = "decision.csm";
  public static final String OWN = "decision.own";
  public static final String MONITOR = "decision.monitor";

  private DisagreementView() {}

  public static Card of(ForecastsDisagree asked) {
    var about = asked.about();
    var part = new DisagreementSection(asked.disagreement(), about);
    return Card.titled(text("{0}: model and CSM disagree", about.name()))
        .say(
            text(
                "*{0}.* Please decide which forecast to commit.",
                EnglishPhrases.capitalize(part.bothForecasts())))
        .facts(part.facts())
        .say(part.modelParagraph() + "\n" + part.csmParagraph())
        .buttons(buttons(asked))
        .smallPrint(rules(asked));
  }

  private static List<CardButton> buttons(ForecastsDisagree asked) {
    var value = asked.about().account().value() + "|" + asked.number();
    var buttons = new ArrayList<CardButton>();
    buttons.add(new CardButton(MODEL, text("Commit model forecast"), value));
    buttons.add(new CardButton(CSM, text("Commit CSM forecast"), value));
    buttons.add(new CardButton(OWN, text("Commit another…"), value));
    if (mayMonitor(asked)) {
      buttons.add(new CardButton(MONITOR, text("Monitor"), value));
    }
    return buttons;
  }

  private static boolean mayMonitor(ForecastsDisagree asked) {
    return ChronoUnit.DAYS.between(asked.about().day(), asked.disagreement().renewal())
        > RenewalForecasts.MONITORING_ENDS_DAYS;
  }

  private static String typed(ForecastsDisagree asked) {
    return text(
        "To type it: {0} ({1}",
        Mrkdwn.code("/forecast " + asked.about().account() + " decide model"),
        mayMonitor(asked) ? text("or csm, monitor, 25%).") : text("or csm, 25%)."));
  }

  private static String rules(ForecastsDisagree asked) {
    var monitor =
        mayMonitor(asked)
            ? text(
                "Monitor until {0}; after that one forecast must be committed.",
                RenewalForecastText.monitoredUntil(asked.disagreement().renewal()))
            : text(
                "In the last {0} days before a renewal, to monitor is not available.",
                RenewalForecasts.MONITORING_ENDS_DAYS);
    return text(
        "{0} {1} {2} More: {3}",
        monitor,
        RenewalForecastText.of(asked.disagreement().thresholds()),
        typed(asked),
        Mrkdwn.code("/forecast " + asked.about().account()));
  }

  /// The card without buttons: what was decided, and between what.
  public static Card of(DisagreementResolved settled) {
    var part = new DisagreementSection(settled.disagreement(), settled.about());
    return Card.titled(settled.about().name() + ": " + title(settled.resolution()))
        .say("*" + outcome(settled) + "*")
        .facts(part.facts())
        .say(part.modelParagraph() + "\n" + part.csmParagraph())
        .smallPrint(RenewalForecastText.of(settled.disagreement().thresholds()));
  }

  private static String title(DisagreementResolution how) {
    return switch (how) {
      case DisagreementResolution.Decided it ->
          text("decided {0}", RenewalForecastText.of(it.choice()));
      case DisagreementResolution.Agreed _ -> text("model and CSM agree now");
      case DisagreementResolution.Lapsed _ -> text("no decision needed");
    };
  }

  private static String outcome(DisagreementResolved settled) {
    return switch (settled.resolution()) {
      case DisagreementResolution.Decided it ->
          text(
              "{0} decided {1} on {2}: {3}",
              RenewalForecastText.person(it.by()),
              RenewalForecastText.of(it.choice()),
              DayText.of(it.at().toLocalDate()),
              counts(settled, it));
      case DisagreementResolution.Agreed _ ->
          text("Model and CSM agree on the risk category again; no decision was needed.");
      case DisagreementResolution.Lapsed _ ->
          text("The renewal is past, signed or cancelled before anybody decided.");
    };
  }

  private static String counts(DisagreementResolved settled, DisagreementResolution.Decided it) {
    return it.committed()
        .map(last ->
            text(
                "{0} is the committed forecast.",
                RenewalForecastText.of(last, settled.disagreement().model().amount())))
        .orElseGet(() ->
            text(
                "it is watched until {0}, then the question comes again.",
                RenewalForecastText.monitoredUntil(settled.disagreement().renewal())));
  }
}
