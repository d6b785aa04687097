package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.language.LocalizedText.text;

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
              demoted.map(at -> text("goes to the digest since {0}", DayText.moment(at))),
              mutedHere.map(
                  until -> text("muted in this channel until {0}", DayText.moment(until))),
              mutedForMe.map(until -> text("mentions you not until {0}", DayText.moment(until))))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  public static Card of(List<ShownRule> rules, Optional<QuietHours> quiet) {
    var shown = rules.stream().filter(ShownRule::isShown).toList();
    if (shown.isEmpty()) {
      return Card.saying(
              Stream.concat(
                      Stream.of(text("No rule has raised an alert yet that was counted.")),
                      quiet.map(QuietHoursView::described).stream())
                  .collect(Collectors.joining(" ")))
          .smallPrint(hint());
    }
    var notes =
        Stream.concat(
                quiet.map(QuietHoursView::described).stream(),
                shown.stream().flatMap(AlertRulesView::notes))
            .toList();
    var card =
        Card.titled(text("What alerts were worth"))
            .with(
                new FigureTable(
                    text("Of the last 40 alerts of each rule"),
                    List.of(
                        text("Rule"),
                        text("Told"),
                        text("Acted on"),
                        text("Left"),
                        text("Useful"),
                        text("Knew"),
                        text("Wrong"),
                        text("Right")),
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
    return text(
        "Right are those whose customer left, or that most readers call useful or known, of those"
            + " that can be judged. Below 40 % of ten or more a rule goes to the digest. {0} (or"
            + " {1}, {2}, {3}), {4}.",
        Mrkdwn.code("/alerts mute sponsor left for 2 weeks here"),
        Mrkdwn.code("me"),
        Mrkdwn.code("unmute"),
        Mrkdwn.code("reinstate"),
        Mrkdwn.code("/alerts quiet 18:00 to 08:00 here"));
  }

  public static Card muted(AlertRule rule, Instant until, boolean personally) {
    return Card.saying(
        personally
            ? text(
                "Alerts by “{0}” name you without a mention until {1}.",
                rule.label(), DayText.moment(until))
            : text(
                "Alerts by “{0}” are not posted in this channel until {1}. The digest lists the"
                    + " accounts.",
                rule.label(), DayText.moment(until)));
  }

  public static Card unmuted(AlertRule rule) {
    return Card.saying(text("Alerts by “{0}” are no longer muted.", rule.label()));
  }

  public static Card reinstated(AlertRule rule) {
    return Card.saying(
        text(
            "Alerts by “{0}” are in force again. What they were worth until now counts no more.",
            rule.label()));
  }
}
