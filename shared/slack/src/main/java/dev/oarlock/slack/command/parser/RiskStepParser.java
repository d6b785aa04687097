package dev.oarlock.slack.command.parser;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.slack.command.HealthCommand;
import java.util.List;
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

  private static final List<StepWords> STEPS =
      List.of(
          new StepWords(Step.CLAIM, CLAIM),
          new StepWords(Step.ESCALATE, ESCALATE),
          new StepWords(Step.SNOOZE, SNOOZE),
          new StepWords(Step.HAND_OVER, HAND_OVER),
          new StepWords(Step.RESOLVE, RESOLVE));

  private record StepWords(Step step, Pattern pattern) {}

  private RiskStepParser() {}

  static Optional<HealthCommand> parse(String text) {
    for (var step : STEPS) {
      var match = step.pattern().matcher(text);
      if (match.matches()) {
        return Optional.of(command(step.step(), match));
      }
    }
    return Optional.empty();
  }

  private static HealthCommand command(Step step, Matcher match) {
    return switch (step) {
      case SNOOZE -> snooze(match);
      case HAND_OVER -> handOver(match);
      case RESOLVE -> resolve(match);
      case CLAIM, ESCALATE, REMIND -> step(match, step, Optional.empty(), Optional.empty());
    };
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
