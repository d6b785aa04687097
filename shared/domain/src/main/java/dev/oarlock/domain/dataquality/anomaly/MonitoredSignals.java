package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.health.measure.Measure;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// On which kind of signal (its name) a measure rests, where its reports can be doubted. What
/// people sign, say or do together (a mailing, a week of reviews) is not, nor what a later report
/// replaces: the facts must keep what was reported before.
public final class MonitoredSignals {
  private static final Set<String> SIGNAL_TYPES =
      Arrays.stream(Measure.values())
          .flatMap(measure -> signalTypeOf(measure).stream())
          .collect(Collectors.toUnmodifiableSet());

  private MonitoredSignals() {}

  public static boolean includes(Signal signal) {
    return SIGNAL_TYPES.contains(signal.type());
  }

  public static Optional<String> signalTypeOf(Measure measure) {
    return switch (measure) {
      case LICENCES_ACTIVE,
          USAGE_TREND,
          FEATURE_BREADTH,
          EXECUTIVES_ACTIVE,
          WEEKS_UNUSED,
          LOGINS_PER_USER ->
          Optional.of("UsageReported");
      case TICKET_RATE, URGENT_OPEN, LOW_PRIORITY_TICKETS -> Optional.of("TicketOpened");
      case TICKET_SATISFACTION, TIME_TO_RESOLVE -> Optional.of("TicketClosed");
      case NPS, CSAT, CES -> Optional.of("SurveyAnswered");
      case COMMUNITY_ACTIVITY, ANSWERS_GIVEN -> Optional.of("CommunityActed");
      case WEEKS_OVERDUE -> Optional.of("InvoiceOverdue");
      case DAYS_LATE -> Optional.of("InvoicePaid");
      case SPONSORS, CHAMPIONS -> Optional.of("ContactChanged");
      case CAMPAIGN_INTEREST,
          ADVOCACY_ACTS,
          CMRR_GROWTH,
          EXECUTIVE_CONTACT,
          TARGETS_MET,
          TIME_TO_VALUE,
          PULSE ->
          Optional.empty();
    };
  }
}
