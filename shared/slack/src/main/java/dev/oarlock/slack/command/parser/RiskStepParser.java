package dev.oarlock.slack.command.parser;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.RiskFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what somebody does about a risk: `acme claim`, `acme snooze 7 days: why`, `acme hand over
/// to @dana`, `acme resolve: what settled it`. A step without its words opens its form.
final class RiskStepParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String NOTE = "(?::\\s*(?<note>.+))?";
  private static final Pattern CLAIM = Pattern.compile("(?<name>.+?)\\s+claim", FLAGS);
  private static final Pattern SNOOZE =
      Pattern.compile(
          "(?<name>.+?)\\s+snooze(?:\\s+(?:for\\s+)?(?<days>\\d{1,3})\\s+days?"
              + "|\\s+until\\s+(?<until>renewal|\\d{4}-\\d\\d-\\d\\d))?"
              + NOTE,
          FLAGS);
  private static final Pattern HAND_OVER =
      Pattern.compile(
          "(?<name>.+?)\\s+hand\\s*over(?:\\s+to\\s+<?@?(?<to>[^\\s:|>]+)(?:\\|[^>]*)?>?)?" + NOTE,
          FLAGS);
  private static final Pattern RESOLVE = Pattern.compile("(?<name>.+?)\\s+resolved?" + NOTE, FLAGS);

  private RiskStepParser() {}

  static Optional<HealthCommand> parse(String text) {
    return read(CLAIM, text)
        .map(it -> step(it, Step.CLAIM, FieldValues.empty()))
        .or(() -> read(SNOOZE, text).map(RiskStepParser::snooze))
        .or(() -> read(HAND_OVER, text).map(RiskStepParser::handOver))
        .or(() -> read(RESOLVE, text).map(RiskStepParser::resolve));
  }

  private static Optional<Matcher> read(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    return match.matches() ? Optional.of(match) : Optional.empty();
  }

  private static HealthCommand snooze(Matcher match) {
    var until = group(match, "days").or(() -> group(match, "until"));
    return until.isEmpty()
        ? new HealthCommand.OpenRiskForm(match.group("name"), Step.SNOOZE)
        : step(match, Step.SNOOZE, note(match).with(RiskFields.UNTIL, until));
  }

  private static HealthCommand handOver(Matcher match) {
    var to = group(match, "to");
    return to.isEmpty()
        ? new HealthCommand.OpenRiskForm(match.group("name"), Step.HAND_OVER)
        : step(match, Step.HAND_OVER, note(match).with(RiskFields.TO, to));
  }

  private static HealthCommand resolve(Matcher match) {
    return group(match, "note").isEmpty()
        ? new HealthCommand.OpenRiskForm(match.group("name"), Step.RESOLVE)
        : step(match, Step.RESOLVE, note(match));
  }

  private static FieldValues note(Matcher match) {
    return FieldValues.empty().with(RiskFields.NOTE, group(match, "note"));
  }

  private static HealthCommand step(Matcher match, Step step, FieldValues values) {
    return new HealthCommand.RiskStep(match.group("name"), step, values);
  }

  private static Optional<String> group(Matcher match, String name) {
    return Optional.ofNullable(match.group(name));
  }
}
