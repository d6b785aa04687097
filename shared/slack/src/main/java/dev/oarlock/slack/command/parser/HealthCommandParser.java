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
import java.util.function.Function;
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
    return feedback
        .parse(text)
        .or(() -> RiskStepParser.parse(text))
        .or(() -> ActivityParser.parse(text))
        .or(() -> PlayParser.parse(text))
        .orElseGet(() -> question(withoutEndMarks(text)));
  }

  /// Without the marks that end a sentence: a name is looked for without them anyway.
  public static String withoutEndMarks(String text) {
    return END_MARKS.matcher(text).replaceAll("");
  }

  private HealthCommand question(String text) {
    return List.<Function<String, Optional<HealthCommand>>>of(
            this::asOf,
            HealthCommandParser::whatIf,
            this::why,
            HealthCommandParser::whyFirst,
            HealthCommandParser::details,
            HealthCommandParser::signs,
            HealthCommandParser::family,
            HealthCommandParser::portfolio)
        .stream()
        .flatMap(question -> question.apply(text).stream())
        .findFirst()
        .orElseGet(() -> new HealthCommand.AccountHealth(text));
  }

  private Optional<HealthCommand> asOf(String text) {
    var match = AS_OF.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var name = match.group(1);
    var day = Optional.ofNullable(match.group(2)).orElse("");
    return Optional.of(
        days.past(day)
            .map(it -> noted(new HealthCommand.AsOf(name, it.day()), it.note()))
            .orElseGet(() -> unclear(day, "/health " + name + " as of 1 Jun")));
  }

  private static Optional<HealthCommand> whatIf(String text) {
    var match = WHAT_IF.matcher(text);
    return match.matches()
        ? Optional.of(new HealthCommand.WhatIf(match.group(1), Optional.ofNullable(match.group(2))))
        : Optional.empty();
  }

  private Optional<HealthCommand> why(String text) {
    var match = WHY.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var name = match.group(1);
    var since = Optional.ofNullable(match.group(2));
    return Optional.of(
        since
            .map(from -> since(name, from))
            .orElseGet(() -> Optional.of(new HealthCommand.Why(name, new Since.LastView())))
            .orElseGet(() -> unclear(since.orElseThrow(), "/health " + name + " why since 1 Jun")));
  }

  private static Optional<HealthCommand> whyFirst(String text) {
    var match = WHY_FIRST.matcher(text);
    return match.matches()
        ? Optional.of(new HealthCommand.Why(match.group(1), new Since.LastView()))
        : Optional.empty();
  }

  private static Optional<HealthCommand> details(String text) {
    var match = DETAILS.matcher(text);
    return match.matches()
        ? Optional.of(new HealthCommand.Details(match.group(1)))
        : Optional.empty();
  }

  private static Optional<HealthCommand> signs(String text) {
    var match = SIGNS.matcher(text);
    return match.matches()
        ? Optional.of(new HealthCommand.Signs(match.group(1)))
        : Optional.empty();
  }

  private static Optional<HealthCommand> family(String text) {
    var match = FAMILY.matcher(text);
    return match.matches()
        ? Optional.of(new HealthCommand.Family(match.group(1)))
        : Optional.empty();
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
