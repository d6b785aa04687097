package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.alert.QuietHours;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a channel is quiet.
public final class QuietHoursView {
  private QuietHoursView() {}

  public static Card of(QuietHours hours) {
    return Card.saying(
        text(
            "{0} What is to be told meanwhile waits and is told in order afterwards; what the"
                + " leadership must hear and escalations are not held back.",
            described(hours)));
  }

  static String described(QuietHours hours) {
    var daily = hours.daily().map(it -> text("from {0} to {1}", it.from(), it.to()));
    var weekends = hours.weekends() ? Optional.of(text("on weekends")) : Optional.<String>empty();
    return text(
        "This channel is quiet {0}, by the clock of {1}.",
        Stream.of(daily, weekends)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(text(" and "))),
        hours.zone().getId());
  }

  public static Card ended() {
    return Card.saying(
        text("This channel has no quiet hours. What waited is told within some minutes."));
  }

  /// A channel's posts are for all who read it.
  public static Card personal() {
    return Card.saying(
        text(
            "Quiet hours are of a channel, for all who read it; yours are in Slack under"
                + " *Preferences → Notifications*. {0} lets the cards of a rule name you without a"
                + " mention.",
            Mrkdwn.code("/alerts mute RULE me")));
  }
}
