package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.ContractNews;
import dev.oarlock.domain.transition.announcement.DepartureSummary;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What a transition tells of an account's contracts: that a renewal is overdue, and that the
/// customer left. What time brings about is told whichever signal comes first after it; what
/// signals bring about only if one of them is fresh, so that imported history is quiet.
record ContractPolicy(Account before, AccountState after, SignalBatch batch) {
  private static final int CHURN_IS_NEWS_DAYS = 365;

  Stream<Announcement> all() {
    var news = ContractNews.of(after.facts(), today());
    var overdue =
        news.overdue().stream()
            .filter(it -> isToTell(news.key(it)))
            .map(it -> overdue(news.key(it), it));
    var churned =
        news
            .churn()
            .filter(it -> isToTell(ContractNews.key(it)) && isNews(it))
            .map(this::churned)
            .stream();
    var lapsed =
        news.lapsed().stream()
            .filter(it -> isToTell(ContractNews.keyOfLapsed(it)))
            .map(this::lapsed);
    return Stream.of(overdue, lapsed, churned).flatMap(it -> it);
  }

  private boolean isToTell(String key) {
    var byTime = ContractNews.of(before.facts(), today()).keys().contains(key);
    var isKnown = known().filter(news -> news.keys().contains(key)).isPresent();
    return !isKnown && (byTime || batch.isFresh(today()));
  }

  /// Neither a departure that only gets another date nor one of an account that nobody knew.
  private boolean isNews(AccountChurn churn) {
    return known().filter(news -> news.churn().isEmpty()).isPresent()
        && churn.on().isAfter(today().minusDays(CHURN_IS_NEWS_DAYS));
  }

  /// What there was to tell when it was last scored; empty before its first scoring.
  private Optional<ContractNews> known() {
    return before.scored().map(state -> ContractNews.of(state.facts(), state.assessment().day()));
  }

  private AccountChurned churned(AccountChurn churn) {
    var since = AccountContracts.of(after.facts()).spells().latestStart(today());
    var alerted = before.risk().episode().filter(this::isAlerted);
    return new AccountChurned(
        AnnouncementIds.contractNews(after.id(), ContractNews.key(churn)),
        AccountSnapshots.of(before, after),
        new DepartureSummary(
            churn,
            since,
            alerted.map(it -> DepartureSummary.AlertedRisk.of(it, forecastOn(it.opened()))),
            earlierAlerts() - alerted.map(_ -> 1).orElse(0),
            forecastOn(churn.on().minusDays(1)),
            OrderDoubt.between(churn.on(), today(), after.facts())));
  }

  /// How many episodes people were told of; those found in an import alone are not among them.
  private int earlierAlerts() {
    return Math.min(before.risk().episodeCount(), before.delivery().lastAnnouncedEpisode());
  }

  /// Whether people were told of it; of who is lost only once a grace is over, maybe within it.
  private boolean isAlerted(Episode episode) {
    return before.delivery().hasAnnounced(episode) && !episode.cause().isSilent();
  }

  private Optional<Probability> forecastOn(LocalDate day) {
    return before.history().on(day).map(entry -> entry.churnWithin90());
  }

  private RenewalOverdue overdue(String key, OverdueRenewal renewal) {
    return new RenewalOverdue(
        AnnouncementIds.contractNews(after.id(), key), AccountSnapshots.of(before, after), renewal);
  }

  private RenewalLapsed lapsed(OverdueRenewal renewal) {
    return new RenewalLapsed(
        AnnouncementIds.contractNews(after.id(), ContractNews.keyOfLapsed(renewal)),
        AccountSnapshots.of(before, after),
        renewal);
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
