package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.AdvocacyGiven;
import dev.oarlock.domain.signal.Signal.CommunityActed;
import dev.oarlock.domain.signal.Signal.CommunityActed.Action;
import dev.oarlock.domain.signal.Signal.MarketingEngaged;
import java.time.LocalDate;
import java.util.Set;

/// What an account does beyond using the product: mail and events, community, advocacy.
public final class Engagement {
  private static final int SEASON = 45;
  private static final int HALF_YEAR = 180;

  private final Window<MarketingEngaged> marketing;
  private final Window<CommunityActed> community;
  private final Window<AdvocacyGiven> advocacy;

  private Engagement(Facts facts) {
    this.marketing =
        Window.of(facts.of(MarketingEngaged.class), SEASON, _ -> true)
            .from(Feed.of(facts, Set.of(MarketingEngaged.class)));
    this.community =
        Window.of(facts.of(CommunityActed.class), SEASON, _ -> true)
            .from(Feed.of(facts, Set.of(CommunityActed.class)));
    this.advocacy =
        Window.of(facts.of(AdvocacyGiven.class), HALF_YEAR, _ -> true)
            .from(Feed.of(facts, Set.of(AdvocacyGiven.class)));
  }

  static Engagement of(Facts facts) {
    return new Engagement(facts);
  }

  /// Opened 1, clicked 2, attended 3, bounced -2, unsubscribed -4, summed over 45 days.
  public Reading interest(LocalDate today) {
    return marketing.reading(
        marketing.signals().stream().mapToInt(it -> worth(it.action())).sum(), today);
  }

  private static int worth(MarketingEngaged.Action action) {
    return switch (action) {
      case OPENED -> 1;
      case CLICKED -> 2;
      case ATTENDED -> 3;
      case BOUNCED -> -2;
      case UNSUBSCRIBED -> -4;
    };
  }

  /// Asked or voted 1, idea 2, answered 3, summed over 45 days.
  public Reading activity(LocalDate today) {
    return community.reading(
        community.signals().stream().mapToInt(it -> worth(it.action())).sum(), today);
  }

  private static int worth(Action action) {
    return switch (action) {
      case ASKED, VOTE -> 1;
      case IDEA -> 2;
      case ANSWERED -> 3;
    };
  }

  /// Answers in percent of questions and answers.
  public Reading answers(LocalDate today) {
    var answered = community.count(it -> it.action() == Action.ANSWERED);
    var both = answered + community.count(it -> it.action() == Action.ASKED);
    return both == 0 ? Reading.none() : community.reading(100.0 * answered / both, today);
  }

  /// References, case studies, talks, reviews and referrals of half a year.
  public Reading acts(LocalDate today) {
    return advocacy.reading(advocacy.signals().size(), today);
  }
}
