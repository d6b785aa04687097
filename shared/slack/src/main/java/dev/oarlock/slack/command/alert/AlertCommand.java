package dev.oarlock.slack.command.alert;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.alert.QuietHours.DailyQuiet;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is typed after `/alerts`.
public sealed interface AlertCommand {
  /// How the rules do.
  record ShowRules() implements AlertCommand {}

  /// No alert of a rule for so many days, in this channel or with a mention of whoever asks.
  record MuteRule(AlertRule rule, int days, boolean personally) implements AlertCommand {}

  record UnmuteRule(AlertRule rule, boolean personally) implements AlertCommand {}

  record ReinstateRule(AlertRule rule) implements AlertCommand {}

  /// This channel is quiet between two hours of each day, by the clock of a place.
  record QuietDaily(DailyQuiet hours, Optional<ZoneId> zone) implements AlertCommand {}

  /// This channel is quiet on weekends.
  record QuietWeekends(Optional<ZoneId> zone) implements AlertCommand {}

  /// This channel has no quiet hours.
  record EndQuiet() implements AlertCommand {}

  /// Quiet hours for oneself, which there are not.
  record PersonalQuiet() implements AlertCommand {}

  record UnclearAlert(String why) implements AlertCommand {}

  int MAX_DAYS = 180;

  Pattern MUTE =
      Pattern.compile(
          "mute\\s+(?<rule>.+?)(?:\\s+for\\s+(?<count>\\d{1,3})\\s+(?<unit>day|week)s?)?"
              + "(?:\\s+(?<who>here|me))?",
          Pattern.CASE_INSENSITIVE);
  Pattern UNMUTE =
      Pattern.compile("unmute\\s+(?<rule>.+?)(?:\\s+(?<who>here|me))?", Pattern.CASE_INSENSITIVE);
  Pattern REINSTATE = Pattern.compile("reinstate\\s+(?<rule>.+)", Pattern.CASE_INSENSITIVE);

  static AlertCommand parse(String typed) {
    var text = typed.strip();
    var mute = MUTE.matcher(text);
    var unmute = UNMUTE.matcher(text);
    var reinstate = REINSTATE.matcher(text);
    if (text.isEmpty()) {
      return new ShowRules();
    }
    if (unmute.matches()) {
      return rule(unmute.group("rule"), it -> new UnmuteRule(it, isMe(unmute.group("who"))));
    }
    if (mute.matches()) {
      var days = days(Optional.ofNullable(mute.group("count")), mute.group("unit"));
      return days < 1 || days > MAX_DAYS
          ? new UnclearAlert(text("A rule is muted for 1 to {0} days.", MAX_DAYS))
          : rule(mute.group("rule"), it -> new MuteRule(it, days, isMe(mute.group("who"))));
    }
    return reinstate.matches()
        ? rule(reinstate.group("rule"), ReinstateRule::new)
        : QuietPhrase.parse(text)
            .orElseGet(() ->
                new UnclearAlert(
                    text(
                        "`/alerts` takes `mute`, `unmute` or `reinstate` and a rule, or `quiet` and"
                            + " hours.")));
  }

  private static boolean isMe(@Nullable String who) {
    return "me".equalsIgnoreCase(who);
  }

  /// Two weeks unless said.
  private static int days(Optional<String> count, @Nullable String unit) {
    return count
        .map(Integer::parseInt)
        .map(number -> "week".equalsIgnoreCase(unit) ? 7 * number : number)
        .orElse(14);
  }

  private static AlertCommand rule(String typed, Function<AlertRule, AlertCommand> command) {
    return AlertRule.named(typed)
        .map(command)
        .orElseGet(() ->
            new UnclearAlert(
                text(
                    "There is no rule '{0}'. The rules are {1}.",
                    typed,
                    AlertRule.all().stream()
                        .map(AlertRule::label)
                        .collect(Collectors.joining(", ")))));
  }
}
