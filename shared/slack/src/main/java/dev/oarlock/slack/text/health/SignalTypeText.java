package dev.oarlock.slack.text.health;

import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;
import java.util.Locale;

/// Kinds of signals as people call them.
public final class SignalTypeText {
  private SignalTypeText() {}

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
  public static String silentSources(List<SourceInterrupted> outages) {
    return EnglishPhrases.join(
        outages.stream()
            .map(it ->
                of(it.signalType())
                    + " since "
                    + DayText.of(it.since())
                    + " ("
                    + Mrkdwn.escape(it.source())
                    + ")")
            .toList());
  }
}
