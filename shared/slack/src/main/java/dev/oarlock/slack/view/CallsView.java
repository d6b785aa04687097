package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.button;
import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.fields;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.element.ButtonElement;
import dev.oarlock.domain.announce.Announcement.CallsDisagree;
import dev.oarlock.domain.announce.Announcement.CallsSettled;
import dev.oarlock.domain.announce.Settled;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.Phrases;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The card that asks a lead to decide between model and CSM, and the same card when that is done.
public final class CallsView {
  /// What the buttons are called in Slack's payloads; the value is the account and the number of
  /// the disagreement, with a bar between.
  public static final String MODEL = "calls.model";

  public static final String CSM = "calls.csm";
  public static final String OWN = "calls.own";
  public static final String MONITOR = "calls.monitor";

  private CallsView() {}

  public static Message of(CallsDisagree asked) {
    var about = asked.about();
    var part = new CallsPart(asked.said(), about);
    var name = new SnapshotPart(about).name();
    var lead = "%s: %s. Please decide which call counts.".formatted(name, part.both());
    return Message.of(
        "%s It is about %s. %s %s".formatted(lead, part.renewal(), part.spoken(), typed(asked)),
        List.of(
            header(about.name() + ": model and CSM disagree"),
            section("*" + Phrases.capital(part.both()) + ".* Please decide which call counts."),
            fields(part.facts()),
            section(part.whyModel() + "\n" + part.whyCsm()),
            actions(buttons(asked)),
            context(List.of(rules(asked)))));
  }

  private static List<ButtonElement> buttons(CallsDisagree asked) {
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

  private static boolean mayMonitor(CallsDisagree asked) {
    return ChronoUnit.DAYS.between(asked.about().day(), asked.said().renewal()) > Calls.LAST_DAYS;
  }

  private static String typed(CallsDisagree asked) {
    return "Use the buttons of the card, or type "
        + Mrkdwn.code("/forecast " + asked.about().account() + " decide model")
        + " ("
        + (mayMonitor(asked) ? "or csm, monitor, 25%)." : "or csm, 25%).");
  }

  private static String rules(CallsDisagree asked) {
    var monitor =
        mayMonitor(asked)
            ? "Monitor holds until "
                + CallWords.monitoredUntil(asked.said().renewal())
                + "; from then on one of the calls must count."
            : "With %d days or fewer to go, to monitor is no decision any more."
                .formatted(Calls.LAST_DAYS);
    return monitor
        + " "
        + CallWords.of(asked.said().bands())
        + " More: "
        + Mrkdwn.code("/forecast " + asked.about().account());
  }

  /// The card without buttons: what was decided, and between what.
  public static Message of(CallsSettled settled) {
    var part = new CallsPart(settled.said(), settled.about());
    var name = new SnapshotPart(settled.about()).name();
    var how = how(settled);
    return Message.of(
        "%s: %s At the time %s, about %s. %s"
            .formatted(name, how, part.bothThen(), part.renewal(), part.spoken()),
        List.of(
            header(settled.about().name() + ": " + title(settled.how())),
            section("*" + how + "*"),
            fields(part.facts()),
            section(part.whyModel() + "\n" + part.whyCsm()),
            context(List.of(CallWords.of(settled.said().bands())))));
  }

  private static String title(Settled how) {
    return switch (how) {
      case Settled.Decided it -> "decided " + CallWords.of(it.choice());
      case Settled.Agreed _ -> "model and CSM agree now";
      case Settled.Over _ -> "nothing left to decide";
    };
  }

  private static String how(CallsSettled settled) {
    return switch (settled.how()) {
      case Settled.Decided it ->
          "%s decided %s on %s: %s"
              .formatted(
                  CallWords.who(it.by()),
                  CallWords.of(it.choice()),
                  DayWords.of(it.at().toLocalDate()),
                  counts(settled, it));
      case Settled.Agreed _ -> "Model and CSM are in one band again; nobody had to decide.";
      case Settled.Over _ -> "The renewal is past, signed or cancelled before anybody decided.";
    };
  }

  private static String counts(CallsSettled settled, Settled.Decided it) {
    return it.last()
        .map(last ->
            CallWords.of(last, settled.said().machine().of()) + " counts as the final call.")
        .orElseGet(() ->
            "it is watched until %s, then the question comes again."
                .formatted(CallWords.monitoredUntil(settled.said().renewal())));
  }
}
