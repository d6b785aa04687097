package dev.oarlock.slack.view.digest;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.people.OwnerMentions;
import java.util.List;

/// A digest as it is posted: its message, and the longer tables in the thread under it.
public record DigestMessage(Card card, List<ThreadTable> thread) {

  /// A table of the thread; by its name it is posted once.
  public record ThreadTable(String name, Card card) {}

  public DigestMessage {
    thread = List.copyOf(thread);
  }

  /// The same with people in their places.
  public DigestMessage with(OwnerMentions mentions) {
    return new DigestMessage(
        mentions.in(card),
        thread.stream()
            .map(table -> new ThreadTable(table.name(), mentions.in(table.card())))
            .toList());
  }
}
