package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.language.LocalizedText.text;

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
    return text(
        "No signals about {0} since {1}.",
        what(it.signalType(), it.source()), DayText.of(it.since()));
  }

  private static String meaning(SourceFellSilent it) {
    return text(
        "The source usually reports more often. What depends on it is frozen for {0}, is marked on"
            + " their cards, and alerts nobody until it reports again.",
        accounts(it.accounts()));
  }

  private static String returned(SourceReturned it) {
    return text(
        "Signals about {0} are back since {1}; none had come since {2}.",
        what(it.signalType(), it.source()), DayText.of(it.until()), DayText.of(it.since()));
  }

  private static String meaning(SourceReturned it) {
    return text(
        "Measures age again for {0}. Late signals are folded in as of their own time.",
        accounts(it.accounts()));
  }

  private static String givenUp(SourceGivenUp it) {
    return text(
        "Still no signals about {0}: none since {1}.",
        what(it.signalType(), it.source()), DayText.of(it.since()));
  }

  private static String meaning(SourceGivenUp it) {
    return text(
        "After six weeks its measures age again without it for {0}, and alerts may follow. If the"
            + " source has ended, nothing is left to do; if not, it is time to fix it.",
        accounts(it.accounts()));
  }

  private static String what(SignalType type, String source) {
    return text("{0} from {1}", text(type.label()), Mrkdwn.escape(source));
  }

  private static String accounts(int count) {
    return text("{0 account}", count);
  }
}
