package dev.oarlock.slack.command.day;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.Optional;

/// A day as somebody typed it; `note` says how it was read where others might read it otherwise.
public record TypedDay(LocalDate day, Optional<String> note) {
  static TypedDay sure(LocalDate day) {
    return new TypedDay(day, Optional.empty());
  }

  /// `why` says by what rule.
  static TypedDay read(String typed, LocalDate day, String why) {
    return new TypedDay(
        day,
        Optional.of(
            text(
                "I read {0} as {1}{2}.",
                Mrkdwn.code(Mrkdwn.shortened(typed, 40)), DayText.inWords(day), why)));
  }
}
