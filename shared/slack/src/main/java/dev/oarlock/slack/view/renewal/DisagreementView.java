package dev.oarlock.slack.view.renewal;

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
    return Card.titled(about.name() + ": model and CSM disagree")
        .say(
            "*"
                + EnglishPhrases.capitalize(part.bothForecasts())
                + ".* Please decide which forecast to commit.")
        .facts(part.facts())
        .say(part.modelParagraph() + "\n" + part.csmParagraph())
        .buttons(buttons(asked))
        .smallPrint(rules(asked));
  }

  private static List<CardButton> buttons(ForecastsDisagree asked) {
    var value = asked.about().account().value() + "|" + asked.number();
    var buttons = new ArrayList<CardButton>();
    buttons.add(new CardButton(MODEL, "Commit model forecast", value));
    buttons.add(new CardButton(CSM, "Commit CSM forecast", value));
    buttons.add(new CardButton(OWN, "Commit another…", value));
    if (mayMonitor(asked)) {
      buttons.add(new CardButton(MONITOR, "Monitor", value));
    }
    return buttons;
  }

  private static boolean mayMonitor(ForecastsDisagree asked) {
    return ChronoUnit.DAYS.between(asked.about().day(), asked.disagreement().renewal())
        > RenewalForecasts.MONITORING_ENDS_DAYS;
  }

  private static String typed(ForecastsDisagree asked) {
    return "To type it: "
        + Mrkdwn.code("/forecast " + asked.about().account() + " decide model")
        + " ("
        + (mayMonitor(asked) ? "or csm, monitor, 25%)." : "or csm, 25%).");
  }

  private static String rules(ForecastsDisagree asked) {
    var monitor =
        mayMonitor(asked)
            ? "Monitor until "
                + RenewalForecastText.monitoredUntil(asked.disagreement().renewal())
                + "; after that one forecast must be committed."
            : "In the last %d days before a renewal, to monitor is not available."
                .formatted(RenewalForecasts.MONITORING_ENDS_DAYS);
    return monitor
        + " "
        + RenewalForecastText.of(asked.disagreement().thresholds())
        + " "
        + typed(asked)
        + " More: "
        + Mrkdwn.code("/forecast " + asked.about().account());
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
      case DisagreementResolution.Decided it -> "decided " + RenewalForecastText.of(it.choice());
      case DisagreementResolution.Agreed _ -> "model and CSM agree now";
      case DisagreementResolution.Lapsed _ -> "no decision needed";
    };
  }

  private static String outcome(DisagreementResolved settled) {
    return switch (settled.resolution()) {
      case DisagreementResolution.Decided it ->
          "%s decided %s on %s: %s"
              .formatted(
                  RenewalForecastText.person(it.by()),
                  RenewalForecastText.of(it.choice()),
                  DayText.of(it.at().toLocalDate()),
                  counts(settled, it));
      case DisagreementResolution.Agreed _ ->
          "Model and CSM agree on the risk category again; no decision was needed.";
      case DisagreementResolution.Lapsed _ ->
          "The renewal is past, signed or cancelled before anybody decided.";
    };
  }

  private static String counts(DisagreementResolved settled, DisagreementResolution.Decided it) {
    return it.committed()
        .map(last ->
            RenewalForecastText.of(last, settled.disagreement().model().amount())
                + " is the committed forecast.")
        .orElseGet(() ->
            "it is watched until %s, then the question comes again."
                .formatted(RenewalForecastText.monitoredUntil(settled.disagreement().renewal())));
  }
}
