package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;

/// Kinds of signals as people call them.
public final class SignalTypeText {
  private SignalTypeText() {}

  /// `use since 12 Nov 2026 (warehouse)`, of each.
  public static String silentSources(List<SourceInterrupted> outages) {
    return EnglishPhrases.join(
        outages.stream()
            .map(it ->
                text(
                    "{0} since {1} ({2})",
                    text(it.signalType().label()),
                    DayText.of(it.since()),
                    Mrkdwn.escape(it.source())))
            .toList());
  }
}
