package dev.oarlock.slack.command.report;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.RevenueQuestion;
import dev.oarlock.slack.command.RevenueQuestion.ReportSection;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.text.DayText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what follows `/metrics`: a section, a period, `by` what, which customers, and `reported`,
/// in any order; what a customer is (`segment Enterprise`) goes on up to the next of these words.
public final class RevenueQuestionParser {
  private static final String BY = "by";
  private static final int MOST_PERIODS = 12;

  /// Names of what every report says, and words that mean nothing here.
  private static final Set<String> IN_REPORT =
      Set.of(
          "nrr",
          "ndr",
          "grr",
          "gdr",
          "arr",
          "mrr",
          "cmrr",
          "retention",
          "net",
          "gross",
          "dollar",
          "logo",
          "churn",
          "rate",
          "waterfall",
          "show",
          "me");

  private final List<String> words;
  private final ReportCalendar calendar;
  private final List<String> asked = new ArrayList<>();
  private final Map<RevenueDimension, String> only = new EnumMap<>(RevenueDimension.class);
  private Optional<RevenueDimension> by = Optional.empty();
  private Optional<PeriodLength> length = Optional.empty();
  private RevenueView view = RevenueView.CORRECTED;
  private ReportSection section = ReportSection.REVENUE;
  private final List<String> typed = new ArrayList<>();
  private Optional<RevenueDimension> unnamed = Optional.empty();
  private int next;

  private RevenueQuestionParser(List<String> words, ReportCalendar calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  public static RevenueQuestion parse(String typed, ReportCalendar calendar) {
    var text = HealthCommandParser.withoutEndMarks(typed.strip().replaceAll("\\s+", " "));
    var lower = text.toLowerCase(Locale.ROOT);
    return switch (lower.startsWith("how ") ? "how" : lower) {
      case "help" -> new RevenueQuestion.MetricsHelp();
      case "how", "definitions", "meaning" -> new RevenueQuestion.MetricsMeaning();
      default -> new RevenueQuestionParser(words(text), calendar).read();
    };
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private RevenueQuestion read() {
    while (next < words.size()) {
      var word = words.get(next++);
      if (isSection(word) || IN_REPORT.contains(word.toLowerCase(Locale.ROOT))) {
        continue;
      }
      var start = next - 1;
      if (word.equalsIgnoreCase(BY)) {
        if (!isSplit()) {
          return new RevenueQuestion.UnclearReport(
              text("After *by* I expect month, quarter, year, or {0}.", dimensions()));
        }
      } else if (!isView(word) && !isCondition(word)) {
        asked.add(word);
      }
      typed.addAll(words.subList(start, next));
    }
    return new RevenuePeriods(calendar)
        .read(String.join(" ", asked))
        .map(this::report)
        .orElseGet(() ->
            new RevenueQuestion.UnclearReport(
                text(
                    "I do not know the period “{0}”. Try *last quarter*, *Q3 2026*, *Sep 2026*,"
                        + " *ytd*, *FY26* or *since 1 Aug*; customers are named as in *segment"
                        + " Enterprise*.",
                    String.join(" ", asked))));
  }

  private RevenueQuestion report(RevenuePeriod period) {
    var cut = length.orElse(PeriodLength.YEAR);
    if (period.from().isAfter(calendar.today())) {
      return new RevenueQuestion.UnclearReport(
          text(
              "*{0}* has not begun: it is {1}, and nothing is booked ahead. `/forecast` says what"
                  + " is expected.",
              Mrkdwn.escape(String.join(" ", asked)), DayText.of(calendar.today())));
    }
    if (unnamed.isPresent()) {
      return new RevenueQuestion.AskedNames(unnamed.get(), period);
    }
    return period.count(cut) > MOST_PERIODS
        ? new RevenueQuestion.UnclearReport(
            text("That is more than {0} periods; ask for fewer, or by year.", MOST_PERIODS))
        : new RevenueQuestion.AskedReport(
            new ReportScope(period, cut, only, by), view, section, String.join(" ", typed));
  }

  private boolean isSplit() {
    if (next >= words.size()) {
      return false;
    }
    var word = words.get(next++).toLowerCase(Locale.ROOT);
    for (var each : PeriodLength.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
        length = Optional.of(each);
        return true;
      }
    }
    by = RevenueDimension.named(word);
    return by.isPresent();
  }

  private boolean isSection(String word) {
    for (var each : ReportSection.values()) {
      if (each.word().equalsIgnoreCase(word)) {
        section = each;
        return true;
      }
    }
    return false;
  }

  private static boolean isSectionWord(String word) {
    return Arrays.stream(ReportSection.values()).anyMatch(it -> it.word().equalsIgnoreCase(word));
  }

  private boolean isView(String word) {
    for (var each : RevenueView.values()) {
      if (each.name().equalsIgnoreCase(word)) {
        view = each;
        return true;
      }
    }
    return false;
  }

  private boolean isCondition(String word) {
    var dimension = RevenueDimension.named(word);
    if (dimension.isEmpty()) {
      return false;
    }
    if (next >= words.size()) {
      unnamed = dimension;
      return true;
    }
    var value = new ArrayList<String>();
    while (next < words.size()
        && (value.isEmpty() || isYearOf(dimension.get(), value) || !isKeyword(next))) {
      value.add(words.get(next++));
    }
    only.put(dimension.get(), String.join(" ", value));
    return true;
  }

  /// `cohort Q1 2026`: the year is the quarter's.
  private boolean isYearOf(RevenueDimension dimension, List<String> value) {
    return dimension == RevenueDimension.COHORT
        && value.size() == 1
        && value.getFirst().matches("(?i)q[1-4]")
        && words.get(next).matches("\\d{4}");
  }

  /// The first word after a dimension is its value, whatever it is; of those that follow, what
  /// begins something else is not.
  private boolean isKeyword(int at) {
    var word = words.get(at);
    return word.equalsIgnoreCase(BY)
        || RevenueDimension.named(word).isPresent()
        || word.equalsIgnoreCase(RevenueView.REPORTED.name())
        || word.equalsIgnoreCase(RevenueView.CORRECTED.name())
        || isSectionWord(word)
        || RevenuePeriods.begins(word, at + 1 < words.size() ? words.get(at + 1) : "");
  }

  private static String dimensions() {
    var names = new ArrayList<String>();
    for (var each : RevenueDimension.values()) {
      names.add(each.word());
    }
    return String.join(", ", names);
  }
}
