package dev.oarlock.slack.words;

import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.List;
import java.util.Locale;

/// Kinds of signals as people call them.
public final class FeedWords {
  private FeedWords() {}

  /// `UsageReported` is `use`; what is not known goes by its own name, word by word.
  public static String of(String feed) {
    return switch (feed) {
      case "UsageReported" -> "use";
      case "TicketOpened" -> "new tickets";
      case "TicketClosed" -> "closed tickets";
      case "SurveyAnswered" -> "surveys";
      case "InvoicePaid" -> "payments";
      case "MarketingEngaged" -> "marketing";
      case "CommunityActed" -> "community";
      case "MeetingHeld" -> "meetings";
      case "MeasureReported" -> "success measures";
      default -> Mrkdwn.escape(feed.replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT));
    };
  }

  /// `use since 12 Nov 2026 (warehouse)`, of each.
  public static String list(List<FeedInterrupted> outages) {
    return Phrases.joined(
        outages.stream()
            .map(it ->
                of(it.feed())
                    + " since "
                    + DayWords.of(it.since())
                    + " ("
                    + Mrkdwn.escape(it.source())
                    + ")")
            .toList());
  }
}
