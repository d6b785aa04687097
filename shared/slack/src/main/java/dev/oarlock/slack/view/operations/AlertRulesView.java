package dev.oarlock.slack.view.operations;

import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.alert.QuietHours;
import dev.oarlock.domain.risk.alert.RuleRecord;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.text.DayText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the rules that raise alerts do, and which of them interrupt whom.
public final class AlertRulesView {
  private AlertRulesView() {}

  /// A rule, how it did, since when it is demoted, and until when it is muted here and for whoever
  /// asks.
  public record ShownRule(
      AlertRule rule,
      RuleRecord record,
      Optional<Instant> demoted,
      Optional<Instant> mutedHere,
      Optional<Instant> mutedForMe) {

    boolean isShown() {
      return record.told() > 0 || !notes().isEmpty();
    }

    private List<String> notes() {
      return Stream.of(
              demoted.map(at -> "goes to the digest since " + DayText.moment(at)),
              mutedHere.map(until -> "muted in this channel until " + DayText.moment(until)),
              mutedForMe.map(until -> "mentions you not until " + DayText.moment(until)))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  public static Card of(List<ShownRule> rules, Optional<QuietHours> quiet) {
    var shown = rules.stream().filter(ShownRule::isShown).toList();
    if (shown.isEmpty()) {
      return Card.saying(
              Stream.concat(
                      Stream.of("No rule has raised an alert yet that was counted."),
                      quiet.map(QuietHoursView::text).stream())
                  .collect(Collectors.joining(" ")))
          .smallPrint(hint());
    }
    var notes =
        Stream.concat(
                quiet.map(QuietHoursView::text).stream(),
                shown.stream().flatMap(AlertRulesView::notes))
            .toList();
    var card =
        Card.titled("What alerts were worth")
            .with(
                new FigureTable(
                    "Of the last 40 alerts of each rule",
                    List.of("Rule", "Told", "Acted on", "Left", "Useful", "Knew", "Wrong", "Right"),
                    shown.stream().map(AlertRulesView::row).toList()));
    return (notes.isEmpty() ? card : card.bullets("", notes)).smallPrint(hint());
  }

  private static Stream<String> notes(ShownRule shown) {
    return shown.notes().stream().map(note -> "*" + shown.rule().label() + "* " + note + ".");
  }

  private static List<String> row(ShownRule shown) {
    var record = shown.record();
    var precision = record.precision();
    return List.of(
        shown.rule().label(),
        Integer.toString(record.told()),
        Integer.toString(record.acted()),
        Integer.toString(record.churned()),
        Integer.toString(record.useful()),
        Integer.toString(record.knew()),
        Integer.toString(record.wrong()),
        precision.isPresent() ? precision.getAsInt() + " %" : "–");
  }

  private static String hint() {
    return "Right are those whose customer left, or that most readers call useful or known, of"
        + " those that can be judged. Below 40 % of ten or more a rule goes to the digest. "
        + Mrkdwn.code("/alerts mute sponsor left for 2 weeks here")
        + " (or "
        + Mrkdwn.code("me")
        + ", "
        + Mrkdwn.code("unmute")
        + ", "
        + Mrkdwn.code("reinstate")
        + "), "
        + Mrkdwn.code("/alerts quiet 18:00 to 08:00 here")
        + ".";
  }

  public static Card muted(AlertRule rule, Instant until, boolean personally) {
    return Card.saying(
        personally
            ? "Alerts by “%s” name you without a mention until %s."
                .formatted(rule.label(), DayText.moment(until))
            : "Alerts by “%s” are not posted in this channel until %s. The digest lists the accounts."
                .formatted(rule.label(), DayText.moment(until)));
  }

  public static Card unmuted(AlertRule rule) {
    return Card.saying("Alerts by “%s” are no longer muted.".formatted(rule.label()));
  }

  public static Card reinstated(AlertRule rule) {
    return Card.saying(
        "Alerts by “%s” are in force again. What they were worth until now counts no more."
            .formatted(rule.label()));
  }
}
