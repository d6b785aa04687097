package dev.oarlock.domain.facts;

import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.AdvocacyGiven;
import dev.oarlock.domain.signal.Signal.CommunityActed;
import dev.oarlock.domain.signal.Signal.ContactChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.signal.Signal.FeatureRequested;
import dev.oarlock.domain.signal.Signal.InvoiceIssued;
import dev.oarlock.domain.signal.Signal.InvoiceOverdue;
import dev.oarlock.domain.signal.Signal.InvoicePaid;
import dev.oarlock.domain.signal.Signal.MarketingEngaged;
import dev.oarlock.domain.signal.Signal.MeasureReported;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.ServiceDisrupted;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long a kind of signal matters to the verdict: `days` back from today, at most `most` of
/// them, and of those that share a slot only the newest (or the first). Keeping is the same
/// whatever the order in which signals came, so the fold needs no order. Some kinds count back from
/// their newest instead of from today, so that an account that fell silent still shows since when.
record Retention(int days, int most, boolean first, boolean fromNewest) {
  private static final int ALWAYS = 36_500;

  static Retention of(Signal signal) {
    return switch (signal) {
      case AccountRegistered _ -> newest(ALWAYS, 1);
      case ContractChanged _ -> newest(3_650, 60);
      case UsageReported _ -> new Retention(98, 130, false, true);
      case TicketOpened _ -> newest(180, 40);
      case TicketClosed _ -> newest(180, 40);
      case SurveyAnswered _ -> newest(365, 24);
      case InvoiceIssued _ -> newest(365, 14);
      case InvoicePaid _ -> newest(365, 14);
      case InvoiceOverdue _ -> newest(365, 14);
      case ContactChanged _ -> newest(ALWAYS, 24);
      case MarketingEngaged _ -> newest(90, 20);
      case CommunityActed _ -> newest(90, 20);
      case AdvocacyGiven _ -> newest(365, 12);
      case MeetingHeld _ -> new Retention(365, 16, false, true);
      case MilestoneReached _ -> new Retention(ALWAYS, 24, true, false);
      case MeasureReported _ -> newest(365, 12);
      case ServiceDisrupted _ -> newest(90, 12);
      case CorporateEventNoted _ -> newest(365, 8);
      case FeatureRequested _ -> newest(180, 12);
      case SentimentNoted _ -> newest(365, 1);
      case DayPassed _ -> newest(0, 0);
    };
  }

  private static Retention newest(int days, int most) {
    return new Retention(days, most, false, false);
  }

  boolean isFull(int kept) {
    return kept >= most;
  }

  /// Which of these (all of one kind) are kept, oldest first.
  List<Fact<Signal>> keep(Collection<Fact<Signal>> facts, LocalDate today) {
    var from = (fromNewest ? newest(facts) : today).minusDays(days);
    Map<Object, Fact<Signal>> bySlot = new HashMap<>();
    for (var fact : facts) {
      if (!fact.day().isBefore(from)) {
        bySlot.merge(Slot.of(fact), fact, this::prevailing);
      }
    }
    var kept = bySlot.values().stream().sorted(Fact.OLDEST_FIRST).toList();
    return first
        ? kept.subList(0, Math.min(most, kept.size()))
        : kept.subList(Math.max(0, kept.size() - most), kept.size());
  }

  private static LocalDate newest(Collection<Fact<Signal>> facts) {
    return facts.stream().map(Fact::day).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Fact<Signal> prevailing(Fact<Signal> one, Fact<Signal> other) {
    var oneIsOlder = Fact.OLDEST_FIRST.compare(one, other) < 0;
    return oneIsOlder == first ? one : other;
  }
}
