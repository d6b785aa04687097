package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.health.measure.Measure;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The signal type that each monitored measure depends on. Measures are not monitored if people
/// sign, say or do it for many accounts at once (a mailing, a week of reviews), or if a later
/// report replaces the earlier one, because the facts must keep what was reported before.
public final class MonitoredSignals {
  private static final Set<SignalType> TYPES =
      Arrays.stream(Measure.values())
          .flatMap(measure -> signalTypeOf(measure).stream())
          .collect(Collectors.toUnmodifiableSet());

  private MonitoredSignals() {}

  public static boolean includes(Signal signal) {
    return TYPES.contains(signal.type());
  }

  public static Optional<SignalType> signalTypeOf(Measure measure) {
    return switch (measure) {
      case LICENCES_ACTIVE,
          USAGE_TREND,
          FEATURE_BREADTH,
          EXECUTIVES_ACTIVE,
          WEEKS_UNUSED,
          LOGINS_PER_USER ->
          Optional.of(SignalType.USAGE_REPORTED);
      case TICKET_RATE, URGENT_OPEN, HELP_NEEDED, LOW_PRIORITY_TICKETS ->
          Optional.of(SignalType.TICKET_OPENED);
      case TICKET_SATISFACTION, TIME_TO_RESOLVE -> Optional.of(SignalType.TICKET_CLOSED);
      case NPS, CSAT, CES -> Optional.of(SignalType.SURVEY_ANSWERED);
      case COMMUNITY_ACTIVITY, ANSWERS_GIVEN -> Optional.of(SignalType.COMMUNITY_ACTED);
      case WEEKS_OVERDUE -> Optional.of(SignalType.INVOICE_OVERDUE);
      case DAYS_LATE -> Optional.of(SignalType.INVOICE_PAID);
      case SPONSORS, CHAMPIONS -> Optional.of(SignalType.CONTACT_CHANGED);
      case DISRUPTION_HOURS,
          CAMPAIGN_INTEREST,
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
