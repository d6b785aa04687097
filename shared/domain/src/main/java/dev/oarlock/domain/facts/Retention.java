package dev.oarlock.domain.facts;

import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.*;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// How long a kind of signal matters to the verdict: `days` back from today, at most `most` of
/// them, and of those that share a slot only the newest (or the first, or both). Keeping is the
/// same whatever the order in which signals came, so the fold needs no order. Some kinds count back
/// from their newest instead of from today, so that an account that fell silent still shows since
/// when.
record Retention(int days, int most, Of of, boolean fromNewest) {
  private static final int ALWAYS = 36_500;

  /// Which of the signals that share a slot is kept.
  enum Of {
    NEWEST,
    FIRST,
    /// The newest, and the first as well: since when something holds.
    BOTH
  }

  static Retention of(Signal signal) {
    return switch (signal) {
      case AccountRegistered _ -> new Retention(ALWAYS, 12, Of.BOTH, false);
      // Whose first order is forgotten would seem to have left.
      case ContractChanged _ -> newest(ALWAYS, 240);
      case UsageReported _ -> new Retention(98, 130, Of.NEWEST, true);
      case TicketOpened _ -> watched(180, 40);
      case TicketClosed _ -> watched(180, 40);
      case SurveyAnswered _ -> watched(365, 24);
      case InvoiceIssued _ -> watched(365, 14);
      case InvoicePaid _ -> watched(365, 14);
      case InvoiceOverdue _ -> watched(365, 14);
      case ContactChanged _ -> newest(ALWAYS, 24);
      case MarketingEngaged _ -> watched(90, 20);
      case CommunityActed _ -> watched(90, 20);
      case AdvocacyGiven _ -> newest(365, 12);
      case MeetingHeld _ -> new Retention(365, 16, Of.NEWEST, true);
      case MilestoneReached _ -> new Retention(ALWAYS, 24, Of.FIRST, false);
      case MeasureReported _ -> watched(365, 12);
      case ServiceDisrupted _ -> newest(90, 12);
      case CorporateEventNoted _ -> newest(365, 8);
      case FeatureRequested _ -> newest(180, 12);
      case SentimentNoted _ -> newest(365, 1);
      case HealthOverridden _ -> newest(365, 4);
      case OverrideJudged _ -> newest(730, 12);
      case ChurnCalled _, CallDecided _ -> newest(730, 2);
      case DayPassed _, RulesChanged _, ModelChanged _ -> newest(0, 0);
      case FeedInterrupted _, TideNoted _ -> watched(365, 12);
    };
  }

  private static Retention newest(int days, int most) {
    return new Retention(days, most, Of.NEWEST, false);
  }

  /// Of a kind whose clock stands still while its source is out.
  private static Retention watched(int days, int most) {
    return newest(days + FeedInterrupted.MOST_DAYS, most);
  }

  boolean isFull(int kept) {
    return kept >= most;
  }

  /// Which of these (all of one kind) are kept, oldest first.
  List<Fact<Signal>> keep(Collection<Fact<Signal>> facts, LocalDate today) {
    var from = (fromNewest ? newest(facts) : today).minusDays(days);
    var recent = facts.stream().filter(fact -> !fact.day().isBefore(from)).toList();
    var kept =
        switch (of) {
          case NEWEST -> bySlot(recent, Retention::newer);
          case FIRST -> bySlot(recent, Retention::older);
          case BOTH ->
              Stream.concat(bySlot(recent, Retention::newer), bySlot(recent, Retention::older));
        };
    var sorted = kept.distinct().sorted(Fact.OLDEST_FIRST).toList();
    return of == Of.FIRST
        ? sorted.subList(0, Math.min(most, sorted.size()))
        : sorted.subList(Math.max(0, sorted.size() - most), sorted.size());
  }

  private static Stream<Fact<Signal>> bySlot(
      Collection<Fact<Signal>> facts, BinaryOperator<Fact<Signal>> prevailing) {
    Map<Object, Fact<Signal>> bySlot = new HashMap<>();
    facts.forEach(fact -> bySlot.merge(Slot.of(fact), fact, prevailing));
    return bySlot.values().stream();
  }

  private static LocalDate newest(Collection<Fact<Signal>> facts) {
    return facts.stream().map(Fact::day).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Fact<Signal> newer(Fact<Signal> one, Fact<Signal> other) {
    return Fact.OLDEST_FIRST.compare(one, other) < 0 ? other : one;
  }

  private static Fact<Signal> older(Fact<Signal> one, Fact<Signal> other) {
    return Fact.OLDEST_FIRST.compare(one, other) < 0 ? one : other;
  }
}
