package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.button;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.element.ButtonElement;
import dev.oarlock.domain.announce.Announcement.OverrideEnded;
import dev.oarlock.domain.announce.Announcement.PulseWanted;
import dev.oarlock.domain.health.HealthOverride;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.OwnerWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people say about an account themselves: that it was heard, and what Oarlock asks them.
public final class SaidView {
  /// What the buttons are called in Slack's payloads: before a dot and the pulse.
  public static final String PULSE = "said.pulse";

  /// The one that opens the form; its value is the account's id.
  public static final String PULSE_FORM = "said.pulse.form";

  public static final String RIGHT = "said.right";
  public static final String WRONG = "said.wrong";

  private SaidView() {}

  /// `verdict` is the one that will be given with it.
  public static Message overridden(String name, HealthCommand.Overrule command, Verdict verdict) {
    var held =
        verdict.score().isPresent() && command.said().score().isPresent()
            ? BandWords.score(verdict.score()) + " (" + BandWords.of(verdict.band()) + ")"
            : BandWords.of(verdict.band());
    var computed = verdict.override().map(HealthOverride::computed).orElse(verdict.score());
    return said(
        "Noted: you hold %s at %s until %s. The computed score, %s (%s), goes on beside it, and you will be asked on %s whether you were right."
            .formatted(
                Mrkdwn.escape(name),
                held,
                DayWords.of(command.until()),
                BandWords.score(computed),
                BandWords.of(verdict.computedBand()),
                DayWords.of(command.until().plusDays(1))));
  }

  public static Message takenBack(String name) {
    return said("Noted: %s goes by its computed score again.".formatted(Mrkdwn.escape(name)));
  }

  public static Message nothingToTakeBack(String name) {
    return said(
        "Nobody holds anything against the computed score of %s.".formatted(Mrkdwn.escape(name)));
  }

  /// `expires` is the first day on which it does not count any more.
  public static Message pulse(String name, int pulse, LocalDate expires) {
    return said(
        "Noted: your pulse of %s is %d of 5. It counts until the end of %s."
            .formatted(Mrkdwn.escape(name), pulse, DayWords.of(expires.minusDays(1))));
  }

  public static Message judged(boolean right) {
    return said(
        "Thank you: you say that it was %s. If you had answered before, that first answer counts. The digest shows how often overrides were right."
            .formatted(right ? "right" : "wrong"));
  }

  /// An override is over: was it right?
  public static Message of(OverrideEnded ended) {
    var part = new SnapshotPart(ended.about());
    var said = ended.said();
    var question =
        "%s: your override of %s ended on %s. You held it at %s (%s), for the reason %s; %s was computed beside it, and %s (%s) is now. Were you right?"
            .formatted(
                OwnerWords.of(Optional.of(said.by())),
                part.name(),
                DayWords.of(said.until()),
                BandWords.score(said.score()),
                BandWords.of(said.band()),
                Mrkdwn.code(said.reason()),
                BandWords.score(said.computed()),
                BandWords.score(ended.about().score()),
                BandWords.of(ended.about().band()));
    var value =
        String.join(
            "|",
            ended.about().account().value(),
            said.until().toString(),
            said.reason(),
            said.by().name());
    return Message.of(
        question,
        List.of(
            section(question),
            actions(
                List.of(button(RIGHT, "Yes, I was right", value), button(WRONG, "No", value)))));
  }

  /// An account changed hands: what does the new owner think?
  public static Message of(PulseWanted wanted) {
    var about = wanted.about();
    var part = new SnapshotPart(about);
    var last =
        wanted.last().isPresent()
            ? " Their last pulse, %d of 5, does not count any more."
                .formatted(wanted.last().getAsInt())
            : "";
    var question =
        "%s: you took over %s from %s.%s What is your pulse, from 1 (will leave) to 5 (delighted)? Please say so by %s."
            .formatted(
                part.owner(),
                part.name(),
                OwnerWords.of(Optional.of(wanted.from())),
                last,
                DayWords.of(about.day().plusDays(14)));
    return Message.of(
        question, List.of(section(question), actions(pulses(about.account().value()))));
  }

  private static List<ButtonElement> pulses(String account) {
    var buttons = new ArrayList<ButtonElement>();
    for (var pulse = 1; pulse <= 5; pulse++) {
      buttons.add(button(PULSE + "." + pulse, Integer.toString(pulse), account));
    }
    buttons.add(button(PULSE_FORM, "With reasons…", account));
    return buttons;
  }

  private static Message said(String text) {
    return Message.of(text, List.of(section(text)));
  }
}
