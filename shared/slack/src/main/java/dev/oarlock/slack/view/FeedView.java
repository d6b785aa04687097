package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.feed.FeedNotice;
import dev.oarlock.domain.feed.FeedNotice.FeedFellSilent;
import dev.oarlock.domain.feed.FeedNotice.FeedReturned;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.FeedWords;
import dev.oarlock.slack.words.Phrases;
import java.util.List;

/// What operators hear of a source of signals, once when it falls silent and once when it returns.
public final class FeedView {
  private FeedView() {}

  public static Message of(FeedNotice notice) {
    var lead = lead(notice);
    var meaning = meaning(notice);
    return Message.of(
        lead + " " + meaning, List.of(section("*" + lead + "*"), context(List.of(meaning))));
  }

  private static String lead(FeedNotice notice) {
    var what = FeedWords.of(notice.feed()) + " from " + Mrkdwn.escape(notice.source());
    return switch (notice) {
      case FeedFellSilent it ->
          "No signals about " + what + " since " + DayWords.of(it.since()) + ".";
      case FeedReturned it ->
          "Signals about "
              + what
              + " are back since "
              + DayWords.of(it.until())
              + "; none had come since "
              + DayWords.of(it.since())
              + ".";
    };
  }

  private static String meaning(FeedNotice notice) {
    var accounts = Phrases.counted(notice.accounts(), "account");
    return switch (notice) {
      case FeedFellSilent _ ->
          "That is against its own rhythm. What rests on it stands still for "
              + accounts
              + ", is marked on their cards, and alerts nobody until it is heard again.";
      case FeedReturned _ ->
          "Time counts again for "
              + accounts
              + ". What is sent late folds in as if it had never been away.";
    };
  }
}
