package dev.oarlock.answer.asking;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.command.phrase.ElsewhereTopic;
import dev.oarlock.slack.command.phrase.LastWords;
import java.util.Optional;

/// What a text means that names no account for sure and asks for no list.
record UnknownNameReading(AccountNames names, HealthCommandParser parser) {
  HealthCommand of(String text, ListReading list) {
    return switch (list) {
      case ListReading.UnknownAsker(var reason) -> new HealthCommand.Unclear(reason);
      case ListReading.UnknownWords(_, var reason) ->
          elsewhere(text)
              .or(() -> beginning(text))
              .or(() -> nearest(text))
              .orElseGet(() -> new HealthCommand.Unclear(reason));
      case ListReading.AskedList _, ListReading.NoList _ ->
          elsewhere(text).or(() -> beginning(text)).orElseGet(() -> parser.parse(text));
    };
  }

  /// An account that is called nearly so, though some of it reads like a list.
  private Optional<HealthCommand> nearest(String text) {
    return names.find(text) instanceof NameMatch.Found
        ? Optional.of(new HealthCommand.AccountHealth(text))
        : Optional.empty();
  }

  private Optional<HealthCommand> elsewhere(String text) {
    return switch (names.find(text)) {
      case NameMatch.Found _ -> Optional.empty();
      case NameMatch.Ambiguous _ -> answer(LastWords.topic(text));
      case NameMatch.NotFound _ -> answer(LastWords.topic(text).or(() -> LastWords.mistyped(text)));
    };
  }

  private static Optional<HealthCommand> answer(Optional<ElsewhereTopic> topic) {
    return topic.map(it -> new HealthCommand.Unclear(it.answer()));
  }

  /// An account and words that nobody can read; one that is called a little like all of it is no
  /// answer.
  private Optional<HealthCommand> beginning(String text) {
    return names.find(text) instanceof NameMatch.Found
        ? Optional.empty()
        : LastWords.of(text).stream()
            .filter(cut ->
                names.certain(cut.name()).filter(NameMatch.Found.class::isInstance).isPresent())
            .findFirst()
            .map(cut -> new HealthCommand.Unclear(unread(cut)));
  }

  private static String unread(LastWords cut) {
    return text(
        "I know {0}, and cannot read {1} after it. Type {2} for its card; `why`, `details`,"
            + " `forecast`, `signs`, `family`, `as of 1 Jun`, `if`, `pulse` and `override` can"
            + " follow.",
        Mrkdwn.code(Mrkdwn.shortened(cut.name(), 60)),
        Mrkdwn.code(Mrkdwn.shortened(cut.words(), 60)),
        Mrkdwn.code("/health " + Mrkdwn.shortened(cut.name(), 60)));
  }
}
