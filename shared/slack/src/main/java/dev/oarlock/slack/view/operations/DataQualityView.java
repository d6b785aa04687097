package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.dataquality.silence.DataQualityNotice;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyDetected;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyEnded;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceFellSilent;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceGivenUp;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceReturned;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.health.SignalTypeText;
import java.util.List;

/// What operators hear of signals that stay away or are in doubt, once when it begins and once when
/// it is over.
public final class DataQualityView {
  private DataQualityView() {}

  public static SlackMessage of(DataQualityNotice notice) {
    return switch (notice) {
      case AnomalyDetected(var tide) -> AnomalyView.of(tide);
      case AnomalyEnded over -> AnomalyView.of(over);
      case SourceFellSilent silent -> message(silent(silent), meaning(silent));
      case SourceReturned returned -> message(returned(returned), meaning(returned));
      case SourceGivenUp gone -> message(givenUp(gone), meaning(gone));
    };
  }

  static SlackMessage message(String lead, String meaning) {
    return SlackMessage.of(
        lead + " " + meaning, List.of(section("*" + lead + "*"), context(List.of(meaning))));
  }

  private static String silent(SourceFellSilent it) {
    return "No signals about "
        + what(it.signalType(), it.source())
        + " since "
        + DayText.of(it.since())
        + ".";
  }

  private static String meaning(SourceFellSilent it) {
    return "That is against its own rhythm. What rests on it stands still for "
        + accounts(it.accounts())
        + ", is marked on their cards, and alerts nobody until it is heard again.";
  }

  private static String returned(SourceReturned it) {
    return "Signals about %s are back since %s; none had come since %s."
        .formatted(
            what(it.signalType(), it.source()), DayText.of(it.until()), DayText.of(it.since()));
  }

  private static String meaning(SourceReturned it) {
    return "Time counts again for "
        + accounts(it.accounts())
        + ". What is sent late folds in as if it had never been away.";
  }

  private static String givenUp(SourceGivenUp it) {
    return "Still no signals about %s: none since %s."
        .formatted(what(it.signalType(), it.source()), DayText.of(it.since()));
  }

  private static String meaning(SourceGivenUp it) {
    return "After six weeks the clock goes on without it for "
        + accounts(it.accounts())
        + ": what rests on it grows old from where it stood, and alerts may follow. If the source"
        + " is gone for good, nothing is left to do; if not, it is time to mend it.";
  }

  private static String what(String feed, String source) {
    return SignalTypeText.of(feed) + " from " + Mrkdwn.escape(source);
  }

  private static String accounts(int count) {
    return EnglishPhrases.counted(count, "account");
  }
}
