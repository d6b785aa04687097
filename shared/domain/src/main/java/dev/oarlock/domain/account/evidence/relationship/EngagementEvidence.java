package dev.oarlock.domain.account.evidence.relationship;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.SignalWindow;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.RelationshipSignal.AdvocacyGiven;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed.Action;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import java.time.LocalDate;

/// Engagement beyond using the product: mail and events, community, advocacy.
public final class EngagementEvidence {
  private static final int ENGAGEMENT_DAYS = 45;
  private static final int ADVOCACY_DAYS = 180;

  private final SignalWindow<MarketingEngaged> marketing;
  private final SignalWindow<CommunityActed> community;
  private final SignalWindow<AdvocacyGiven> advocacy;

  private EngagementEvidence(Facts facts) {
    this.marketing = SignalWindow.of(facts, MarketingEngaged.class, ENGAGEMENT_DAYS, _ -> true);
    this.community = SignalWindow.of(facts, CommunityActed.class, ENGAGEMENT_DAYS, _ -> true);
    this.advocacy = SignalWindow.of(facts, AdvocacyGiven.class, ADVOCACY_DAYS, _ -> true);
  }

  public static EngagementEvidence of(Facts facts) {
    return new EngagementEvidence(facts);
  }

  /// Opened 1, clicked 2, attended 3, bounced -2, unsubscribed -4, summed over 45 days.
  public EvidenceReading campaignInterest(LocalDate today) {
    return marketing.reading(
        marketing.signals().stream().mapToInt(it -> points(it.action())).sum(), today);
  }

  private static int points(MarketingEngaged.Action action) {
    return switch (action) {
      case OPENED -> 1;
      case CLICKED -> 2;
      case ATTENDED -> 3;
      case BOUNCED -> -2;
      case UNSUBSCRIBED -> -4;
    };
  }

  /// Asked or voted 1, idea 2, answered 3, summed over 45 days.
  public EvidenceReading communityActivity(LocalDate today) {
    return community.reading(
        community.signals().stream().mapToInt(it -> points(it.action())).sum(), today);
  }

  private static int points(Action action) {
    return switch (action) {
      case ASKED, VOTE -> 1;
      case IDEA -> 2;
      case ANSWERED -> 3;
    };
  }

  /// Answers in percent of questions and answers.
  public EvidenceReading answersGiven(LocalDate today) {
    var answered = community.count(it -> it.action() == Action.ANSWERED);
    var both = answered + community.count(it -> it.action() == Action.ASKED);
    return both == 0 ? EvidenceReading.none() : community.reading(100.0 * answered / both, today);
  }

  /// References, case studies, talks, reviews and referrals of half a year.
  public EvidenceReading advocacyActs(LocalDate today) {
    return advocacy.counted(today);
  }
}
