package dev.oarlock.answer.asking;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.day.DaySpan;
import dev.oarlock.slack.command.listing.ListReading;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.command.phrase.AccountPhrases;
import dev.oarlock.slack.command.phrase.LastWords;
import dev.oarlock.slack.language.LocalizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a text after `/health` means, as there may be accounts whose names read like questions: an
/// exact name before a question about an account that is there, that before a list, and a list
/// before the beginning of a name.
record QuestionReading(AccountNames names, ListQuestions lists, HealthCommandParser parser) {
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:in|within|(?:the )?(?:next|coming|upcoming))\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SINCE =
      Pattern.compile(
          "^(?:(?:the )?(?:health|score|status|changes?)\\b ?)?(?:(?:since|from|for|over|during)"
              + " (?:the )?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUARTER = Pattern.compile("q[1-4]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:(?:please|show|give|tell|get|see|find|me|us|what(?:['’]s| is| are|s)?|how"
              + " (?:is|are|many|much)|the)\\b ?)+",
          Pattern.CASE_INSENSITIVE);

  /// About one account, or about the portfolio.
  sealed interface MeantQuestion {}

  record MeantCommand(HealthCommand command) implements MeantQuestion {}

  record MeantList(ListReading.AskedList list, String typed) implements MeantQuestion {}

  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:(?:hey|hi|hello),? oarlock|please|pls)[ ,]+|[ ,]+(?:pls|plz|please|thx|thanks|thank"
              + " you)[.!?]*$",
          Pattern.CASE_INSENSITIVE);

  MeantQuestion of(String typed, String user) {
    var whole = typed.strip();
    if (names.isExactName(whole)) {
      return meant(whole, user);
    }
    var asked = POLITE.matcher(whole).replaceAll("").strip();
    var meant = meant(asked, user);
    return isUnderstood(meant) ? meant : inEnglish(asked, user).orElse(meant);
  }

  /// What was typed in the language in which is answered; English is tried before.
  private Optional<MeantQuestion> inEnglish(String typed, String user) {
    return LocalizedText.asked(typed)
        .filter(english -> isUnderstood(meant(english, user)) || isOfUnknownAsker(english, user))
        .findFirst()
        .map(english -> noted(meant(english, user), english));
  }

  /// Understood, though nobody can be told what is theirs.
  private boolean isOfUnknownAsker(String text, String user) {
    return lists.read(text, user) instanceof ListReading.UnknownAsker;
  }

  private static MeantQuestion noted(MeantQuestion meant, String english) {
    var note = text("I read this as {0}.", Mrkdwn.code("/health " + Mrkdwn.shortened(english, 60)));
    return switch (meant) {
      case MeantList(var list, var words) -> new MeantList(list.noted(note), words);
      case MeantCommand(var command) ->
          new MeantCommand(new HealthCommand.NotedCommand(command, note));
    };
  }

  private boolean isUnderstood(MeantQuestion meant) {
    return switch (meant) {
      case MeantList _ -> true;
      case MeantCommand(var command) -> isUnderstood(command);
    };
  }

  private boolean isUnderstood(HealthCommand command) {
    return switch (command) {
      case HealthCommand.NotedCommand(var noted, _) -> isUnderstood(noted);
      case HealthCommand.Unclear _ -> false;
      case HealthCommand.AboutAccount about -> isKnown(about.name());
      case HealthCommand.Help _, HealthCommand.Portfolio _ -> true;
    };
  }

  private MeantQuestion meant(String text, String user) {
    var list = lists.read(text, user);
    if (names.isExactName(text)) {
      return new MeantCommand(exactly(text, list));
    }
    var command = parser.parse(text);
    if (isSure(command)
        && !(command instanceof HealthCommand.Unclear && list instanceof ListReading.AskedList)) {
      return new MeantCommand(command);
    }
    return list instanceof ListReading.AskedList asked
        ? new MeantList(asked, text)
        : aboutAccount(text, command)
            .<MeantQuestion>map(MeantCommand::new)
            .or(() -> accountsOf(text, user))
            .orElseGet(
                () -> new MeantCommand(new UnknownNameReading(names, parser).of(text, list)));
  }

  /// The name of an owner, a segment or a region alone, where no account is called so.
  private Optional<MeantQuestion> accountsOf(String text, String user) {
    var asked = "accounts " + text;
    return names.find(text) instanceof NameMatch.NotFound
            && !text.isEmpty()
            && lists.read(asked, user) instanceof ListReading.AskedList list
        ? Optional.of(new MeantList(list, asked))
        : Optional.empty();
  }

  private static HealthCommand exactly(String name, ListReading list) {
    var card = new HealthCommand.AccountHealth(name);
    return list instanceof ListReading.AskedList
        ? new HealthCommand.NotedCommand(
            card,
            text("An account has this name. The list is {0}.", Mrkdwn.code("/health list " + name)))
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
    return isKnown(name, names);
  }

  /// Whether an account is certainly meant, or several are.
  static boolean isKnown(String name, AccountNames names) {
    return names.certain(name).isPresent();
  }

  /// A name that is known, a sentence about one, or one with something after it.
  private Optional<HealthCommand> aboutAccount(String text, HealthCommand command) {
    return Optional.of(command)
        .filter(it -> it instanceof HealthCommand.AccountHealth(var name) && isKnown(name))
        .or(() ->
            AccountPhrases.of(text)
                .filter(it -> isKnown(it.name()))
                .<HealthCommand>map(it -> it)
                .findFirst())
        .or(() -> afterName(text))
        .or(() -> afterName(ASKING.matcher(text).replaceFirst("")))
        .or(() -> LastWords.reversed(text).flatMap(this::elsewhereOf));
  }

  private Optional<HealthCommand> afterName(String text) {
    return LastWords.of(text).stream().flatMap(it -> withWords(it).stream()).findFirst();
  }

  private Optional<HealthCommand> elsewhereOf(LastWords cut) {
    return isKnown(cut.name())
        ? cut.elsewhere().map(topic -> new HealthCommand.AskedElsewhere(cut.name(), topic.answer()))
        : Optional.empty();
  }

  private Optional<HealthCommand> withWords(LastWords cut) {
    return isKnown(cut.name())
        ? mistyped(cut).or(() -> during(cut)).or(() -> elsewhereOf(cut))
        : Optional.empty();
  }

  /// `acme last 30 days` asks what moved, `acme next quarter` what will.
  private Optional<HealthCommand> during(LastWords cut) {
    var today = lists.appContext().today();
    var words = SINCE.matcher(cut.words()).replaceFirst("");
    return DaySpan.at(words, today)
        .or(() -> DaySpan.pastMonthAt(words, today))
        .filter(match -> match.length() == words.length())
        .map(match -> duringSpan(cut.name(), words, match.span()));
  }

  /// What has not begun is ahead, but for a quarter without its year, which is the last one then.
  private HealthCommand duringSpan(String name, String words, DaySpan span) {
    var isAhead = !span.from().isBefore(lists.appContext().today());
    if (AHEAD.matcher(words).lookingAt() || (isAhead && !QUARTER.matcher(words).matches())) {
      return new HealthCommand.ForecastOf(name);
    }
    return new HealthCommand.Why(
        name, new HealthCommand.Since.Day(isAhead ? span.from().minusYears(1) : span.from()));
  }

  private Optional<HealthCommand> mistyped(LastWords cut) {
    return cut.mistypedQuestion()
        .map(question ->
            new HealthCommand.NotedCommand(
                switch (question) {
                  case "forecast" -> new HealthCommand.ForecastOf(cut.name());
                  case "health", "renewal" -> new HealthCommand.AccountHealth(cut.name());
                  default -> parser.parse(cut.name() + " " + question);
                },
                text(
                    "I read {0} as {1}.",
                    Mrkdwn.code(Mrkdwn.shortened(cut.words(), 60)), Mrkdwn.code(question))));
  }
}
