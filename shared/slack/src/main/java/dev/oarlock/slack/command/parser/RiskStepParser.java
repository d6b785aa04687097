package dev.oarlock.slack.command.parser;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.slack.command.HealthCommand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what somebody does about a risk: `acme claim`, `acme snooze 7 days: why`, `acme hand over
/// to @dana`, `acme escalate`, `acme resolve: what settled it`. A step without its words opens its
/// form.
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
  private static final Pattern ESCALATE = Pattern.compile("(?<name>.+?)\\s+escalate" + NOTE, FLAGS);
  private static final Pattern RESOLVE = Pattern.compile("(?<name>.+?)\\s+resolved?" + NOTE, FLAGS);

  private RiskStepParser() {}

  static Optional<HealthCommand> parse(String text) {
    return read(CLAIM, text)
        .map(it -> step(it, Step.CLAIM, Optional.empty(), Optional.empty()))
        .or(() ->
            read(ESCALATE, text)
                .map(it -> step(it, Step.ESCALATE, Optional.empty(), Optional.empty())))
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
        : step(match, Step.SNOOZE, until, Optional.empty());
  }

  private static HealthCommand handOver(Matcher match) {
    var to = group(match, "to");
    return to.isEmpty()
        ? new HealthCommand.OpenRiskForm(match.group("name"), Step.HAND_OVER)
        : step(match, Step.HAND_OVER, Optional.empty(), to);
  }

  private static HealthCommand resolve(Matcher match) {
    return group(match, "note").isEmpty()
        ? new HealthCommand.OpenRiskForm(match.group("name"), Step.RESOLVE)
        : step(match, Step.RESOLVE, Optional.empty(), Optional.empty());
  }

  private static HealthCommand step(
      Matcher match, Step step, Optional<String> until, Optional<String> to) {
    return new HealthCommand.RiskStep(match.group("name"), step, until, to, note(match));
  }

  /// A claim has none.
  private static Optional<String> note(Matcher match) {
    return match.namedGroups().containsKey("note") ? group(match, "note") : Optional.empty();
  }

  private static Optional<String> group(Matcher match, String name) {
    return Optional.ofNullable(match.group(name));
  }
}
