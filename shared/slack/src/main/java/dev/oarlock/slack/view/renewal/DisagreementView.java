package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.block.BlockFactory.actions;
import static dev.oarlock.slack.block.BlockFactory.button;
import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.fields;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.element.ButtonElement;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.DisagreementResolution;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import dev.oarlock.slack.view.alert.SnapshotSection;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The card that asks a lead to decide between model and CSM, and the same card when that is done.
public final class DisagreementView {
  /// What the buttons are called in Slack's payloads; the value is the account and the number of
  /// the disagreement, with a bar between.
  public static final String MODEL = "calls.model";

  public static final String CSM = "calls.csm";
  public static final String OWN = "calls.own";
  public static final String MONITOR = "calls.monitor";

  private DisagreementView() {}

  public static SlackMessage of(ForecastsDisagree asked) {
    var about = asked.about();
    var part = new DisagreementSection(asked.disagreement(), about);
    var name = new SnapshotSection(about).name();
    var lead = "%s: %s. Please decide which call counts.".formatted(name, part.bothForecasts());
    return SlackMessage.of(
        "%s It is about %s. %s %s".formatted(lead, part.renewal(), part.plainText(), typed(asked)),
        List.of(
            header(about.name() + ": model and CSM disagree"),
            section(
                "*"
                    + EnglishPhrases.capitalize(part.bothForecasts())
                    + ".* Please decide which call counts."),
            fields(part.facts()),
            section(part.modelParagraph() + "\n" + part.csmParagraph()),
            actions(buttons(asked)),
            context(List.of(rules(asked)))));
  }

  private static List<ButtonElement> buttons(ForecastsDisagree asked) {
    var value = asked.about().account().value() + "|" + asked.number();
    var buttons = new ArrayList<ButtonElement>();
    buttons.add(button(MODEL, "Go with model", value));
    buttons.add(button(CSM, "Go with CSM", value));
    buttons.add(button(OWN, "Decide…", value));
    if (mayMonitor(asked)) {
      buttons.add(button(MONITOR, "Monitor", value));
    }
    return buttons;
  }

  private static boolean mayMonitor(ForecastsDisagree asked) {
    return ChronoUnit.DAYS.between(asked.about().day(), asked.disagreement().renewal())
        > RenewalForecasts.MONITORING_ENDS_DAYS;
  }

  private static String typed(ForecastsDisagree asked) {
    return "Use the buttons of the card, or type "
        + Mrkdwn.code("/forecast " + asked.about().account() + " decide model")
        + " ("
        + (mayMonitor(asked) ? "or csm, monitor, 25%)." : "or csm, 25%).");
  }

  private static String rules(ForecastsDisagree asked) {
    var monitor =
        mayMonitor(asked)
            ? "Monitor holds until "
                + RenewalForecastText.monitoredUntil(asked.disagreement().renewal())
                + "; from then on one of the calls must count."
            : "With %d days or fewer to go, to monitor is no decision any more."
                .formatted(RenewalForecasts.MONITORING_ENDS_DAYS);
    return monitor
        + " "
        + RenewalForecastText.of(asked.disagreement().thresholds())
        + " More: "
        + Mrkdwn.code("/forecast " + asked.about().account());
  }

  /// The card without buttons: what was decided, and between what.
  public static SlackMessage of(DisagreementResolved settled) {
    var part = new DisagreementSection(settled.disagreement(), settled.about());
    var name = new SnapshotSection(settled.about()).name();
    var how = outcome(settled);
    return SlackMessage.of(
        "%s: %s At the time %s, about %s. %s"
            .formatted(name, how, part.bothForecastsThen(), part.renewal(), part.plainText()),
        List.of(
            header(settled.about().name() + ": " + title(settled.resolution())),
            section("*" + how + "*"),
            fields(part.facts()),
            section(part.modelParagraph() + "\n" + part.csmParagraph()),
            context(List.of(RenewalForecastText.of(settled.disagreement().thresholds())))));
  }

  private static String title(DisagreementResolution how) {
    return switch (how) {
      case DisagreementResolution.Decided it -> "decided " + RenewalForecastText.of(it.choice());
      case DisagreementResolution.Agreed _ -> "model and CSM agree now";
      case DisagreementResolution.Lapsed _ -> "nothing left to decide";
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
          "Model and CSM are in one band again; nobody had to decide.";
      case DisagreementResolution.Lapsed _ ->
          "The renewal is past, signed or cancelled before anybody decided.";
    };
  }

  private static String counts(DisagreementResolved settled, DisagreementResolution.Decided it) {
    return it.committed()
        .map(last ->
            RenewalForecastText.of(last, settled.disagreement().model().amount())
                + " counts as the final call.")
        .orElseGet(() ->
            "it is watched until %s, then the question comes again."
                .formatted(RenewalForecastText.monitoredUntil(settled.disagreement().renewal())));
  }
}
