package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.PastWeekReport;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.view.board.BoardPackView;
import java.util.List;

/// A digest as it is posted: its message, and the longer tables in the thread under it.
public record DigestMessage(Card card, List<ThreadTable> thread) {

  /// A table of the thread; by its name it is posted once.
  public record ThreadTable(String name, Card card) {}

  public DigestMessage {
    thread = List.copyOf(thread);
  }

  public static DigestMessage of(DigestReport report, GuideLinks guides) {
    return switch (report) {
      case WeekReport week -> new DigestMessage(DigestView.of(week, guides), DigestThread.of(week));
      case PastWeekReport past ->
          new DigestMessage(PastWeekView.of(past, guides), DigestThread.of(past.week()));
      case BoardReport board -> new DigestMessage(BoardPackView.of(board), List.of());
    };
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
