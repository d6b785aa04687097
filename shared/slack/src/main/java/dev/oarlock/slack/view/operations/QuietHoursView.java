package dev.oarlock.slack.view.operations;

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
        text(hours)
            + " What is to be told meanwhile waits and is told in order afterwards; what the"
            + " leadership must hear and escalations are not held back.");
  }

  static String text(QuietHours hours) {
    var daily = hours.daily().map(it -> "from %s to %s".formatted(it.from(), it.to()));
    var weekends = hours.weekends() ? Optional.of("on weekends") : Optional.<String>empty();
    return "This channel is quiet %s, by the clock of %s."
        .formatted(
            Stream.of(daily, weekends)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and ")),
            hours.zone().getId());
  }

  public static Card ended() {
    return Card.saying("This channel has no quiet hours. What waited is told within some minutes.");
  }

  /// A channel's posts are for all who read it.
  public static Card personal() {
    return Card.saying(
        "Quiet hours are of a channel, for all who read it; yours are in Slack under *Preferences →"
            + " Notifications*. "
            + Mrkdwn.code("/alerts mute RULE me")
            + " lets the cards of a rule name you without a mention.");
  }
}
