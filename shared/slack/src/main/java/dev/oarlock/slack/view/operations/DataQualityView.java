package dev.oarlock.slack.view.operations;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyDetected;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyEnded;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceFellSilent;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceGivenUp;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceReturned;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;

/// What operators hear of signals that stay away or are in doubt, once when it begins and once when
/// it is over.
public final class DataQualityView {
  private DataQualityView() {}

  public static Card of(DataQualityNotice notice) {
    return switch (notice) {
      case AnomalyDetected(var shift) -> AnomalyView.of(shift);
      case AnomalyEnded over -> AnomalyView.of(over);
      case SourceFellSilent silent -> message(silent(silent), meaning(silent));
      case SourceReturned returned -> message(returned(returned), meaning(returned));
      case SourceGivenUp gone -> message(givenUp(gone), meaning(gone));
    };
  }

  static Card message(String lead, String meaning) {
    return Card.saying("*" + lead + "*").smallPrint(meaning);
  }

  private static String silent(SourceFellSilent it) {
    return "No signals about "
        + what(it.signalType(), it.source())
        + " since "
        + DayText.of(it.since())
        + ".";
  }

  private static String meaning(SourceFellSilent it) {
    return "The source usually reports more often. What depends on it is frozen for "
        + accounts(it.accounts())
        + ", is marked on their cards, and alerts nobody until it reports again.";
  }

  private static String returned(SourceReturned it) {
    return "Signals about %s are back since %s; none had come since %s."
        .formatted(
            what(it.signalType(), it.source()), DayText.of(it.until()), DayText.of(it.since()));
  }

  private static String meaning(SourceReturned it) {
    return "Measures age again for "
        + accounts(it.accounts())
        + ". Late signals are folded in as of their own time.";
  }

  private static String givenUp(SourceGivenUp it) {
    return "Still no signals about %s: none since %s."
        .formatted(what(it.signalType(), it.source()), DayText.of(it.since()));
  }

  private static String meaning(SourceGivenUp it) {
    return "After six weeks its measures age again without it for "
        + accounts(it.accounts())
        + ", and alerts may follow. If the source has ended, nothing is left to do; if not, it is"
        + " time to fix it.";
  }

  private static String what(SignalType type, String source) {
    return type.label() + " from " + Mrkdwn.escape(source);
  }

  private static String accounts(int count) {
    return EnglishPhrases.counted(count, "account");
  }
}
