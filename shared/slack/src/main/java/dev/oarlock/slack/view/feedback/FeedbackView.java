package dev.oarlock.slack.view.feedback;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.transition.announcement.Announcement.OverrideEnded;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.alert.SnapshotSection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What people say about an account themselves: that it was heard, and what Oarlock asks them.
public final class FeedbackView {
  /// What the buttons are called in Slack's payloads: before a dot and the pulse.
  public static final String PULSE = "pulse.given";

  /// The one that opens the form; its value is the account's id.
  public static final String PULSE_FORM = "pulse.form";

  public static final String RIGHT = "override.right";
  public static final String WRONG = "override.wrong";

  /// The override that somebody is asked about: of which account, why, by whom, and until when.
  public record JudgedOverride(AccountId account, LocalDate until, String reason, Csm by) {
    public JudgedOverride {
      ValueCheck.shortText("reason", reason);
    }

    public static JudgedOverride of(String value) {
      var parts = value.split("\\|", 4);
      return new JudgedOverride(
          new AccountId(parts[0]), LocalDate.parse(parts[1]), parts[2], new Csm(parts[3]));
    }

    public String value() {
      return String.join("|", account.value(), until.toString(), reason, by.name());
    }
  }

  private FeedbackView() {}

  /// `verdict` is the one that will be given with it.
  public static Card overrideSet(
      String name, HealthCommand.SetOverride command, HealthAssessment assessment) {
    var held =
        assessment.score().isPresent() && command.terms().score().isPresent()
            ? BandText.score(assessment.score()) + " (" + BandText.of(assessment.band()) + ")"
            : BandText.of(assessment.band());
    return Card.saying(
        text(
            "Saved: you set {0} to {1} until {2}.{3} You will be asked on {4} whether you were"
                + " right.",
            Mrkdwn.escape(name),
            held,
            DayText.of(command.until()),
            assessment.override().map(FeedbackView::beside).orElse(""),
            DayText.of(command.until().plusDays(1))));
  }

  /// Whose name others see, and beside what.
  private static String beside(HealthOverride override) {
    return text(
        " Every card names {0} as who set it, and the computed score beside it: {1}.",
        OwnerText.of(Optional.of(override.by())), computed(override));
  }

  private static String computed(HealthOverride override) {
    return BandText.score(override.computedScore())
        + " ("
        + BandText.of(override.computedBand())
        + ")";
  }

  /// `complaint` says in what score and band contradict each other.
  public static Card overrideRefused(HealthCommand.SetOverride command, String complaint) {
    var typed = "/health " + command.name() + " override ";
    var rest = " because " + command.terms().reason();
    var score = command.terms().score().stream().mapToObj(Integer::toString).findFirst();
    var level = command.terms().level().map(it -> it.name().toLowerCase(Locale.ROOT));
    return Card.saying(
        text(
            "Nothing was saved. {0} Type {1} or {2}.",
            complaint,
            Mrkdwn.code(typed + score.orElse("80") + rest),
            Mrkdwn.code(typed + level.orElse("green") + rest)));
  }

  public static Card overrideRemoved(String name, HealthOverride override) {
    return Card.saying(
        text(
            "Saved: the override of {0}, set by {1}, is removed. The computed score counts again:"
                + " {2}.",
            Mrkdwn.escape(name), OwnerText.of(Optional.of(override.by())), computed(override)));
  }

  public static Card noOverride(String name) {
    return Card.saying(text("There is no override on {0}.", Mrkdwn.escape(name)));
  }

  /// `expires` is the first day on which it does not count any more.
  public static Card pulseNoted(String name, int pulse, LocalDate expires) {
    return Card.saying(
        text(
            "Saved: your pulse of {0} is {1} of 5. It counts until the end of {2}.",
            Mrkdwn.escape(name), pulse, DayText.of(expires.minusDays(1))));
  }

  /// `80 (green)`, or `red` where the score was left as it was computed.
  private static String set(OverrideEnded.EndedOverride said) {
    return said.score().equals(said.computed())
        ? BandText.of(said.band())
        : BandText.score(said.score()) + " (" + BandText.of(said.band()) + ")";
  }

  public static Card overrideReviewed(boolean right) {
    return Card.saying(
        text(
            "Thank you: you say that it was {0}. If you had answered before, that first answer"
                + " counts. The digest shows how often overrides were right.",
            right ? text("right") : text("wrong")));
  }

  /// An override is over: was it right?
  public static Card of(OverrideEnded ended) {
    var part = new SnapshotSection(ended.about());
    var said = ended.override();
    var question =
        text(
            "{0}: your override of {1} ended on {2}. You set it to {3}, for the reason {4}; {5} was"
                + " computed beside it, and {6} ({7}) is now. Were you right?",
            OwnerText.of(Optional.of(said.by())),
            part.name(),
            DayText.of(said.until()),
            set(said),
            Mrkdwn.code(said.reason()),
            BandText.score(said.computed()),
            BandText.score(ended.about().score()),
            BandText.of(ended.about().band()));
    var account = ended.about().account();
    var value = new JudgedOverride(account, said.until(), said.reason(), said.by()).value();
    return Card.saying(question)
        .buttons(
            new CardButton(RIGHT, text("Yes, I was right"), value),
            new CardButton(WRONG, text("No"), value));
  }

  /// An account changed hands: what does the new owner think?
  public static Card of(PulseRequested wanted) {
    var about = wanted.about();
    var part = new SnapshotSection(about);
    var last =
        wanted.lastPulse().isPresent()
            ? text(
                " Their last pulse, {0} of 5, does not count any more.",
                wanted.lastPulse().getAsInt())
            : "";
    var question =
        text(
            "{0}: you took over {1} from {2}.{3} What is your pulse, from 1 (will churn) to 5"
                + " (delighted)? Please say so by {4}.",
            part.owner(),
            part.name(),
            OwnerText.of(Optional.of(wanted.from())),
            last,
            DayText.of(about.day().plusDays(14)));
    return Card.saying(question).buttons(pulses(about.account().value()));
  }

  private static List<CardButton> pulses(String account) {
    var buttons = new ArrayList<CardButton>();
    for (var pulse = 1; pulse <= 5; pulse++) {
      buttons.add(new CardButton(PULSE + "." + pulse, Integer.toString(pulse), account));
    }
    buttons.add(new CardButton(PULSE_FORM, text("With reasons…"), account));
    return buttons;
  }
}
