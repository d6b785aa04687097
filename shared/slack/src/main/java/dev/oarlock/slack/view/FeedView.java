package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.feed.FeedNotice;
import dev.oarlock.domain.feed.FeedNotice.FeedFellSilent;
import dev.oarlock.domain.feed.FeedNotice.FeedGivenUp;
import dev.oarlock.domain.feed.FeedNotice.FeedReturned;
import dev.oarlock.domain.feed.FeedNotice.TideOver;
import dev.oarlock.domain.feed.FeedNotice.TideSeen;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.FeedWords;
import dev.oarlock.slack.words.Phrases;
import java.util.List;

/// What operators hear of signals that stay away or are in doubt, once when it begins and once when
/// it is over.
public final class FeedView {
  private FeedView() {}

  public static Message of(FeedNotice notice) {
    return switch (notice) {
      case TideSeen(var tide) -> TideView.of(tide);
      case TideOver over -> TideView.of(over);
      case FeedFellSilent silent -> message(silent(silent), meaning(silent));
      case FeedReturned returned -> message(returned(returned), meaning(returned));
      case FeedGivenUp gone -> message(gone(gone), meaning(gone));
    };
  }

  static Message message(String lead, String meaning) {
    return Message.of(
        lead + " " + meaning, List.of(section("*" + lead + "*"), context(List.of(meaning))));
  }

  private static String silent(FeedFellSilent it) {
    return "No signals about "
        + what(it.feed(), it.source())
        + " since "
        + DayWords.of(it.since())
        + ".";
  }

  private static String meaning(FeedFellSilent it) {
    return "That is against its own rhythm. What rests on it stands still for "
        + accounts(it.accounts())
        + ", is marked on their cards, and alerts nobody until it is heard again.";
  }

  private static String returned(FeedReturned it) {
    return "Signals about %s are back since %s; none had come since %s."
        .formatted(what(it.feed(), it.source()), DayWords.of(it.until()), DayWords.of(it.since()));
  }

  private static String meaning(FeedReturned it) {
    return "Time counts again for "
        + accounts(it.accounts())
        + ". What is sent late folds in as if it had never been away.";
  }

  private static String gone(FeedGivenUp it) {
    return "Still no signals about %s: none since %s."
        .formatted(what(it.feed(), it.source()), DayWords.of(it.since()));
  }

  private static String meaning(FeedGivenUp it) {
    return "After six weeks the clock goes on without it for "
        + accounts(it.accounts())
        + ": what rests on it grows old from where it stood, and alerts may follow. If the source is"
        + " gone for good, nothing is left to do; if not, it is time to mend it.";
  }

  private static String what(String feed, String source) {
    return FeedWords.of(feed) + " from " + Mrkdwn.escape(source);
  }

  private static String accounts(int count) {
    return Phrases.counted(count, "account");
  }
}
