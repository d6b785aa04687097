package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.AdvocacyGiven;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
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
record RetentionPolicy(int days, int maxCount, Selection of, boolean fromNewest) {
  private static final int UNLIMITED_DAYS = 36_500;

  /// Which of the signals that share a slot is kept.
  enum Selection {
    NEWEST,
    FIRST,
    /// The newest, and the first as well: since when something holds.
    BOTH
  }

  static RetentionPolicy of(Signal signal) {
    return switch (signal) {
      case AccountRegistered _ -> new RetentionPolicy(UNLIMITED_DAYS, 12, Selection.BOTH, false);
      // Whose first order is forgotten would seem to have left.
      case ContractChanged _ -> newest(UNLIMITED_DAYS, 240);
      case UsageReported _ -> new RetentionPolicy(98, 130, Selection.NEWEST, true);
      case TicketOpened _ -> withOutageAllowance(180, 40);
      case TicketClosed _ -> withOutageAllowance(180, 40);
      case SurveyAnswered _ -> withOutageAllowance(365, 24);
      case InvoiceIssued _ -> withOutageAllowance(365, 14);
      case InvoicePaid _ -> withOutageAllowance(365, 14);
      case InvoiceOverdue _ -> withOutageAllowance(365, 14);
      case ContactChanged _ -> newest(UNLIMITED_DAYS, 24);
      case MarketingEngaged _ -> withOutageAllowance(90, 20);
      case CommunityActed _ -> withOutageAllowance(90, 20);
      case AdvocacyGiven _ -> newest(365, 12);
      case MeetingHeld _ -> new RetentionPolicy(365, 16, Selection.NEWEST, true);
      case MilestoneReached _ -> new RetentionPolicy(UNLIMITED_DAYS, 24, Selection.FIRST, false);
      case MeasureReported _ -> withOutageAllowance(365, 12);
      case ServiceDisrupted _ -> newest(90, 12);
      case CorporateEventNoted _ -> newest(365, 8);
      case FeatureRequested _ -> newest(180, 12);
      case SentimentNoted _ -> newest(365, 1);
      case HealthOverridden _ -> newest(365, 4);
      case OverrideJudged _ -> newest(730, 12);
      case ChurnCalled _, CallDecided _ -> newest(730, 2);
      case DayPassed _, ScorecardsChanged _, ModelChanged _ -> newest(0, 0);
      case SourceInterrupted _, AnomalyNoted _ -> withOutageAllowance(365, 12);
    };
  }

  private static RetentionPolicy newest(int days, int most) {
    return new RetentionPolicy(days, most, Selection.NEWEST, false);
  }

  /// Of a kind whose clock stands still while its source is out.
  private static RetentionPolicy withOutageAllowance(int days, int most) {
    return newest(days + SourceInterrupted.MAX_DAYS, most);
  }

  boolean isFull(int kept) {
    return kept >= maxCount;
  }

  /// Which of these (all of one kind) are kept, oldest first.
  List<Fact<Signal>> keep(Collection<Fact<Signal>> facts, LocalDate today) {
    var from = (fromNewest ? newest(facts) : today).minusDays(days);
    var recent = facts.stream().filter(fact -> !fact.day().isBefore(from)).toList();
    var kept =
        switch (of) {
          case NEWEST -> bySlot(recent, RetentionPolicy::newer);
          case FIRST -> bySlot(recent, RetentionPolicy::older);
          case BOTH ->
              Stream.concat(
                  bySlot(recent, RetentionPolicy::newer), bySlot(recent, RetentionPolicy::older));
        };
    var sorted = kept.distinct().sorted(Fact.OLDEST_FIRST).toList();
    return of == Selection.FIRST
        ? sorted.subList(0, Math.min(maxCount, sorted.size()))
        : sorted.subList(Math.max(0, sorted.size() - maxCount), sorted.size());
  }

  private static Stream<Fact<Signal>> bySlot(
      Collection<Fact<Signal>> facts, BinaryOperator<Fact<Signal>> prevailing) {
    Map<Object, Fact<Signal>> bySlot = new HashMap<>();
    facts.forEach(fact -> bySlot.merge(DedupKey.of(fact), fact, prevailing));
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
