package dev.oarlock.answer.asking;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.directory.NameMatch;

/// What a text after `/health` means, as there may be accounts whose names read like questions: an
/// exact name before a question about an account that is there, that before a list, and a list
/// before the beginning of a name.
record QuestionReading(AccountNameCache names, ListQuestions lists, HealthCommandParser parser) {
  /// About one account, or about the portfolio.
  sealed interface MeantQuestion {}

  record MeantCommand(HealthCommand command) implements MeantQuestion {}

  record MeantList(ListReading.AskedList list, String typed) implements MeantQuestion {}

  MeantQuestion of(String typed, String user) {
    var text = typed.strip();
    var list = lists.read(text, user);
    if (names.isExactName(text)) {
      return new MeantCommand(exactly(text, list));
    }
    var command = parser.parse(text);
    if (isSure(command)) {
      return new MeantCommand(command);
    }
    return list instanceof ListReading.AskedList asked
        ? new MeantList(asked, text)
        : new MeantCommand(command(command, list));
  }

  private static HealthCommand exactly(String name, ListReading list) {
    var card = new HealthCommand.AccountHealth(name);
    return list instanceof ListReading.AskedList
        ? new HealthCommand.NotedCommand(
            card,
            "An account has this name. The list is " + Mrkdwn.code("/health list " + name) + ".")
        : card;
  }

  /// Whether it is more than a name, and about an account that there is.
  private boolean isSure(HealthCommand command) {
    return switch (command) {
      case HealthCommand.AccountHealth _ -> false;
      case HealthCommand.Help _, HealthCommand.Portfolio _ -> true;
      case HealthCommand.NotedCommand(var noted, _) -> isSure(noted);
      case HealthCommand.AboutAccount about -> isKnown(about.name());
      case HealthCommand.Unclear _ -> true;
    };
  }

  private boolean isKnown(String name) {
    return switch (names.find(name)) {
      case NameMatch.Found found -> found.isCertain();
      case NameMatch.Ambiguous _ -> true;
      case NameMatch.NotFound _ -> false;
    };
  }

  private HealthCommand command(HealthCommand command, ListReading list) {
    return switch (list) {
      case ListReading.UnknownAsker(var reason) -> new HealthCommand.Unclear(reason);
      case ListReading.UnknownWords(_, var reason)
          when command instanceof HealthCommand.AccountHealth(var name) && !isKnown(name) ->
          new HealthCommand.Unclear(reason);
      case ListReading.UnknownWords _, ListReading.AskedList _, ListReading.NoList _ -> command;
    };
  }
}
