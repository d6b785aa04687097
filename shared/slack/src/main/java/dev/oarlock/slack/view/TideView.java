package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.button;
import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.feed.FeedNotice.TideOver;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Tide;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.FeedWords;
import dev.oarlock.slack.words.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// That so many accounts moved at once that what was reported is in doubt: what operators hear of
/// it, and what they may say to it.
public final class TideView {
  /// What the buttons are called in Slack's payloads; their value names the reports.
  public static final String REAL = "tide.real";

  public static final String WRONG = "tide.wrong";

  private static final String BETWEEN = "|";

  private TideView() {}

  /// The reports that a button is about.
  public record Doubted(String feed, LocalDate since) {
    public static Doubted of(String value) {
      var parts = value.split("\\|", 2);
      return new Doubted(parts[0], LocalDate.parse(parts[1]));
    }
  }

  public static Message of(Tide tide) {
    var lead = lead(tide);
    var odds = odds(tide);
    var meaning =
        Phrases.capital(FeedWords.of(tide.feed()))
            + " reported since then is set aside: readings stand still, cards say so, and no alert"
            + " rests on it. If most accounts come back by themselves, as after a holiday, all of it"
            + " counts again, and after two weeks it does in any case.";
    var value = tide.feed() + BETWEEN + tide.since();
    return Message.of(
        lead + " " + odds + " " + meaning + " Is it real, or are the data wrong?",
        List.of(
            section("*" + lead + "*\n" + odds),
            context(List.of(meaning)),
            actions(
                List.of(
                    button(REAL, "It is real: count it", value),
                    button(WRONG, "The data are wrong", value)))));
  }

  /// In one sentence: what moved, for how many, when.
  public static String lead(Tide tide) {
    return "%s for %d of %d accounts at once, by what was reported of %s."
        .formatted(moved(tide.motion()), tide.moved(), tide.of(), DayWords.of(tide.since()));
  }

  private static String moved(Motion motion) {
    var name = Phrases.capital(motion.measure().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    return switch (motion.way()) {
      case UP -> name + " rose";
      case DOWN -> name + " fell";
      case GONE -> name + " is not known any more";
    };
  }

  /// By the binomial distribution; the smallest chances are noughts to a computer.
  private static String odds(Tide tide) {
    var digits = tide.chance() > 0 ? (int) Math.floor(-Math.log10(tide.chance())) : 300;
    return "On no day of the last 14 weeks did more than %.0f %% move so; by that habit so many would"
            .formatted(100 * tide.usual())
        + " once in 10^"
        + digits
        + " days.";
  }

  static Message of(TideOver over) {
    var what = Phrases.capital(FeedWords.of(over.feed()));
    var since = DayWords.of(over.since());
    var lead =
        switch (over.end()) {
          case REAL -> what + " reported since " + since + " counts again: it is real.";
          case RETURNED ->
              what + " is back where it was: what was reported since " + since + " counts again.";
          case EXPIRED ->
              "%s reported since %s counts again: nobody said within two weeks what it is."
                  .formatted(what, since);
          case WRONG ->
              "%s reported since %s was wrong and never counts; from %s on it does again."
                  .formatted(what, since, DayWords.of(over.until()));
        };
    var concerns = "That concerns %s. ".formatted(Phrases.counted(over.accounts(), "account"));
    return FeedView.message(lead, concerns + alerts(over.end()));
  }

  private static String alerts(End end) {
    return switch (end) {
      case REAL, RETURNED, EXPIRED ->
          "Alerts that rested on it are raised now, where there is reason to.";
      case WRONG -> "No alert rests on it; what is reported from now on may raise one again.";
    };
  }

  /// What whoever clicked hears.
  public static Message answered(Doubted about, boolean real) {
    var what = FeedWords.of(about.feed()) + " reported since " + DayWords.of(about.since());
    var text =
        real
            ? "Noted: " + what + " is real. It counts again in a moment, and alerts follow."
            : "Noted: "
                + what
                + " is wrong. It stays set aside until most accounts are back near where they were,"
                + " six weeks at most, and never counts. There is nothing more to do here: mend the"
                + " source.";
    return Message.of(text, List.of(section(text)));
  }
}
