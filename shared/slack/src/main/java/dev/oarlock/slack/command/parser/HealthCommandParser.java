package dev.oarlock.slack.command.parser;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.HealthCommand.Since;
import dev.oarlock.slack.command.day.TypedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what was typed after `/health`: an account's name, and after it perhaps a question. A name
/// that itself ends like a question is safe: ask for the whole text as a name first.
public final class HealthCommandParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern END_MARKS = Pattern.compile("[?!.]+$");
  private static final Pattern WHY = Pattern.compile("(.+?)\\s+why(?:\\s+since\\s*(.*))?", FLAGS);
  private static final Pattern WHY_FIRST = Pattern.compile("why\\s+(.+)", FLAGS);
  private static final Pattern AS_OF = Pattern.compile("(.+?)\\s+as\\s+of(?:\\s+(.+))?", FLAGS);
  private static final Pattern WHAT_IF = Pattern.compile("(.+?)\\s+if(?:\\s+(.+))?", FLAGS);

  private static final Pattern DETAILS = Pattern.compile("(.+?)\\s+details?", FLAGS);
  private static final Pattern SIGNS = Pattern.compile("(.+?)\\s+signs", FLAGS);

  private static final Pattern FAMILY = Pattern.compile("(.+?)\\s+family", FLAGS);
  private static final Pattern PORTFOLIO = Pattern.compile("portfolio(?:\\s+by\\s*(.*))?", FLAGS);
  private static final Pattern GROUPS =
      Pattern.compile(
          "(?:(?:health|scores?)\\s+)?(?:by|per)\\s+(csms?|owners?|segments?|regions?)"
              + "|(csms|owners|segments|regions)",
          FLAGS);

  private enum QuestionKind {
    AS_OF,
    WHAT_IF,
    WHY,
    WHY_FIRST,
    DETAILS,
    SIGNS,
    FAMILY
  }

  private record QuestionForm(QuestionKind kind, Pattern pattern) {}

  /// The first that fits is meant.
  private static final List<QuestionForm> QUESTIONS =
      List.of(
          new QuestionForm(QuestionKind.AS_OF, AS_OF),
          new QuestionForm(QuestionKind.WHAT_IF, WHAT_IF),
          new QuestionForm(QuestionKind.WHY, WHY),
          new QuestionForm(QuestionKind.WHY_FIRST, WHY_FIRST),
          new QuestionForm(QuestionKind.DETAILS, DETAILS),
          new QuestionForm(QuestionKind.SIGNS, SIGNS),
          new QuestionForm(QuestionKind.FAMILY, FAMILY));

  private final TypedDays days;
  private final FeedbackParser feedback;

  /// `locale` says whether `06/01/2026` is in June or in January.
  public HealthCommandParser(LocalDate today, Locale locale) {
    this.days = new TypedDays(today, locale);
    this.feedback = new FeedbackParser(today, days);
  }

  public HealthCommand parse(String typed) {
    var text = SPACES.matcher(typed.strip()).replaceAll(" ");
    if (text.isEmpty() || text.toLowerCase(Locale.ROOT).equals("help")) {
      return new HealthCommand.Help();
    }
    return text.indexOf(' ') < 0 ? ofOneWord(withoutEndMarks(text)) : ofWords(text);
  }

  /// No name with something after it.
  private static HealthCommand ofOneWord(String text) {
    return portfolio(text).orElseGet(() -> new HealthCommand.AccountHealth(text));
  }

  private HealthCommand ofWords(String text) {
    var said = feedback.parse(text);
    if (said.isEmpty()) {
      said = RiskStepParser.parse(text);
    }
    if (said.isEmpty()) {
      said = ActivityParser.parse(text);
    }
    if (said.isEmpty()) {
      said = PlayParser.parse(text);
    }
    return said.isPresent() ? said.get() : question(withoutEndMarks(text));
  }

  /// Without the marks that end a sentence: a name is looked for without them anyway.
  public static String withoutEndMarks(String text) {
    return END_MARKS.matcher(text).replaceAll("");
  }

  private HealthCommand question(String text) {
    for (var form : QUESTIONS) {
      var match = form.pattern().matcher(text);
      if (match.matches()) {
        return command(form.kind(), match);
      }
    }
    return portfolio(text).orElseGet(() -> new HealthCommand.AccountHealth(text));
  }

  private HealthCommand command(QuestionKind kind, Matcher match) {
    var name = match.group(1);
    return switch (kind) {
      case AS_OF -> asOf(name, Optional.ofNullable(match.group(2)).orElse(""));
      case WHAT_IF -> new HealthCommand.WhatIf(name, Optional.ofNullable(match.group(2)));
      case WHY -> why(name, Optional.ofNullable(match.group(2)));
      case WHY_FIRST -> new HealthCommand.Why(name, new Since.LastView());
      case DETAILS -> new HealthCommand.Details(name);
      case SIGNS -> new HealthCommand.Signs(name);
      case FAMILY -> new HealthCommand.Family(name);
    };
  }

  private HealthCommand asOf(String name, String day) {
    return days.past(day)
        .map(it -> noted(new HealthCommand.AsOf(name, it.day()), it.note()))
        .orElseGet(() -> unclear(day, "/health " + name + " as of 1 Jun"));
  }

  private HealthCommand why(String name, Optional<String> since) {
    return since
        .map(from -> since(name, from))
        .orElseGet(() -> Optional.of(new HealthCommand.Why(name, new Since.LastView())))
        .orElseGet(() -> unclear(since.orElseThrow(), "/health " + name + " why since 1 Jun"));
  }

  private static Optional<HealthCommand> portfolio(String text) {
    var match = PORTFOLIO.matcher(text);
    return match.matches()
        ? Optional.of(grouped(Optional.ofNullable(match.group(1)).orElse("csm")))
        : groups(text);
  }

  /// `by region`, `segments`.
  private static Optional<HealthCommand> groups(String text) {
    var match = GROUPS.matcher(text);
    return match.matches()
        ? Optional.of(
            grouped(
                Optional.ofNullable(match.group(1))
                    .orElseGet(() -> match.group(2))
                    .replaceAll("(?i)s$", "")))
        : Optional.empty();
  }

  private static HealthCommand grouped(String by) {
    return switch (by.toLowerCase(Locale.ROOT)) {
      case "csm", "owner", "" -> new HealthCommand.Portfolio(PortfolioDimension.CSM);
      case "segment" -> new HealthCommand.Portfolio(PortfolioDimension.SEGMENT);
      case "region" -> new HealthCommand.Portfolio(PortfolioDimension.REGION);
      default ->
          new HealthCommand.Unclear(
              text(
                  "A portfolio is grouped by csm, segment or region, not by {0}: type {1}.",
                  Mrkdwn.code(Mrkdwn.shortened(by, 60)),
                  Mrkdwn.code("/health portfolio by segment")));
    };
  }

  private Optional<HealthCommand> since(String name, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "last look" -> Optional.of(new HealthCommand.Why(name, new Since.LastView()));
      case "last band", "band", "the last band" ->
          Optional.of(new HealthCommand.Why(name, new Since.LastBand()));
      default ->
          days.past(text)
              .or(() -> days.sinceMonth(text))
              .map(it -> noted(new HealthCommand.Why(name, new Since.Day(it.day())), it.note()));
    };
  }

  private static HealthCommand noted(HealthCommand command, Optional<String> note) {
    return note.<HealthCommand>map(it -> new HealthCommand.NotedCommand(command, it))
        .orElse(command);
  }

  private static HealthCommand unclear(String day, String example) {
    var trouble =
        day.isEmpty()
            ? text("A day that is over is missing.")
            : text(
                "I cannot read {0} as a day that is over.", Mrkdwn.code(Mrkdwn.shortened(day, 60)));
    return new HealthCommand.Unclear(
        text(
            "{0} Type it as in {1}; `2026-06-01`, `last Monday` and `3 weeks ago` work too.",
            trouble, Mrkdwn.code(example)));
  }
}
