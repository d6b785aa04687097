package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeStep;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.HealthChanged;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.contract.ContractionPolicy;
import dev.oarlock.domain.transition.contract.GongPolicy;
import dev.oarlock.domain.transition.contract.OrderPolicy;
import dev.oarlock.domain.transition.escalation.EscalationPolicy;
import dev.oarlock.domain.transition.order.HeldOrder;
import dev.oarlock.domain.transition.order.LossQuestion;
import dev.oarlock.domain.transition.order.ToldOrders;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which announcements a transition leads to. A batch without a fresh signal rings no gong and
/// alerts nobody; an episode it opens is announced with the first fresh signal or passed day, if it
/// is still open then; one that a backfill opens is never announced. The end of an announced
/// episode is always announced.
public record AnnouncementPolicy(
    Account before, AccountState after, EpisodeStep risk, SignalBatch batch) {

  public List<Announcement> all() {
    return Stream.of(
            health(),
            alerts(),
            steps(),
            contracts(),
            contractions(),
            gongs(),
            new GongPolicy(before, after, batch).corrections(this::snapshot),
            kudos(),
            new EscalationPolicy(before, after, batch).all(this::snapshot),
            prompts(),
            disagreements(),
            reasons().all())
        .flatMap(it -> it)
        .toList();
  }

  /// What ends with an account that became a part of another: people who were alerted to its risk
  /// hear where it is watched now.
  public static Stream<Announcement> ofMerged(Account before, AccountState after, AccountId into) {
    return before
        .risk()
        .episode()
        .filter(it -> before.delivery().hasAnnounced(it) && !it.cause().isSilent())
        .<Announcement>map(it ->
            new AccountRecovered(
                AnnouncementIds.merged(after.id(), it.number(), after.delivery().version()),
                AccountSnapshots.of(before, after),
                it.number(),
                it.opened(),
                RecoverySummary.merged(called(after, into), it.scoreAtOpening())))
        .stream();
  }

  private static String called(AccountState after, AccountId into) {
    return after.facts().of(MergeNoted.class).stream()
        .map(Fact::signal)
        .filter(noted -> noted.into().equals(into) && !noted.undone())
        .map(MergeNoted::called)
        .reduce((_, later) -> later)
        .orElseGet(into::toString);
  }

  /// The number of the latest episode that was announced, this step's included.
  public int lastAnnouncedEpisode() {
    return atRisk().map(Episode::number).orElse(before.delivery().lastAnnouncedEpisode());
  }

  /// When people were alerted to it: when the latest of the signals that led to it was known.
  public Optional<Instant> alerted() {
    return atRisk().isPresent()
        ? batch.signals().stream()
            .map(LoggedSignal::knownAt)
            .max(Comparator.naturalOrder())
            .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
        : before.delivery().alerted();
  }

  /// Whether a risk that people were alerted to ends with a gong.
  public boolean isSave() {
    return !hasLeft() && isFresh() && recovered().flatMap(this::save).isPresent();
  }

  /// The orders of which it is not told yet what they won or lost.
  public List<HeldOrder> heldOrders() {
    return new OrderPolicy(before, after, batch).held();
  }

  /// The losses of which nobody has said why, those that this step tells included.
  public List<LossQuestion> lossQuestions(List<Announcement> told) {
    return reasons().open(told);
  }

  private ReasonPolicy reasons() {
    return new ReasonPolicy(before, after, batch);
  }

  private Stream<Announcement> health() {
    var id = AnnouncementIds.healthChanged(after.id(), after.delivery().version());
    return after
        .history()
        .latestChange()
        .filter(change -> !before.history().latestChange().equals(Optional.of(change)))
        .<Announcement>map(change -> new HealthChanged(id, snapshot(), change))
        .stream();
  }

  private Stream<Announcement> alerts() {
    var alert =
        atRisk()
            .<Announcement>map(it ->
                new AccountAtRisk(
                    AnnouncementIds.atRisk(after.id(), it.number()),
                    snapshot(),
                    it.number(),
                    it.cause(),
                    it.keptOpenBy()));
    var recovery =
        recovered()
            .<Announcement>map(it ->
                new AccountRecovered(
                    AnnouncementIds.recovered(after.id(), it.number()),
                    snapshot(),
                    it.number(),
                    it.opened(),
                    recovery(it).summary()));
    return Stream.of(alert, recovery).flatMap(Optional::stream);
  }

  private Stream<Announcement> steps() {
    return new HandlingPolicy(before, after, risk, batch).all();
  }

  /// What is fresh of it: a success of long ago is no news.
  private Stream<Announcement> kudos() {
    return batch.isBackfill()
        ? Stream.empty()
        : batch.fresh(today()).stream()
            .filter(logged -> !before.facts().contains(logged))
            .flatMap(logged ->
                logged.signal() instanceof KudosGiven given
                    ? Stream.of(
                        new KudosTold(
                            AnnouncementIds.kudos(after.id(), logged.id()), snapshot(), given))
                    : Stream.empty());
  }

  private Stream<Announcement> contracts() {
    return new ContractPolicy(before, after, batch).all();
  }

  /// Of who has left, the departure says it all.
  private Stream<Announcement> contractions() {
    return hasLeft()
        ? Stream.empty()
        : new ContractionPolicy(before, after, batch).all(this::snapshot);
  }

  /// Nobody is asked what they think of a customer who has left.
  private Stream<Announcement> prompts() {
    return isFresh() && !hasLeft() ? new PromptPolicy(before, after).all() : Stream.empty();
  }

  private Stream<Announcement> disagreements() {
    return new DisagreementPolicy(before, after).all();
  }

  /// What was told of orders and may still have to be put right; `told` is what this step tells.
  public ToldOrders toldOrders(List<Announcement> told) {
    return new ToldOrders(
        new GongPolicy(before, after, batch).rung(ringing()),
        new ContractionPolicy(before, after, batch).told(told),
        new DepartureReturn(before, after).told(told));
  }

  private List<Gong> ringing() {
    return hasLeft() ? List.of() : new OrderPolicy(before, after, batch).gongs();
  }

  private Stream<Announcement> gongs() {
    if (hasLeft()) {
      return Stream.empty();
    }
    var wins =
        ringing().stream().map(gong -> gong(AnnouncementIds.gong(after.id(), gong), gong.win()));
    var back = isFresh() ? recovered().flatMap(this::save).stream() : Stream.<Announcement>empty();
    return Stream.concat(wins, back);
  }

  private Optional<Announcement> save(Episode over) {
    var id = AnnouncementIds.backFromRed(after.id(), over.number());
    return recovery(over).win().map(win -> gong(id, win));
  }

  private RecoveryPolicy recovery(Episode over) {
    return new RecoveryPolicy(before, after, risk, over);
  }

  private Announcement gong(String id, Win win) {
    return new GongRung(id, snapshot(), win);
  }

  private Optional<Episode> atRisk() {
    return after
        .risk()
        .episode()
        .filter(open -> !before.delivery().hasAnnounced(open) && !open.cause().isSilent())
        .filter(_ -> isFresh());
  }

  private Optional<Episode> recovered() {
    return switch (risk) {
      case EpisodeStep.Closed(var over) -> ifAnnounced(over);
      case EpisodeStep.Lifted(var over) -> ifAnnounced(over);
      case EpisodeStep.Opened _, EpisodeStep.StillOpen _, EpisodeStep.NotAtRisk _ ->
          Optional.empty();
    };
  }

  private Optional<Episode> ifAnnounced(Episode over) {
    return Optional.of(over)
        .filter(it -> before.delivery().hasAnnounced(it) && !it.cause().isSilent());
  }

  private boolean hasLeft() {
    return CustomerDeparture.of(after.facts(), today()).isPresent();
  }

  private AccountSnapshot snapshot() {
    return AccountSnapshots.of(before, after);
  }

  private boolean isFresh() {
    return batch.isFresh(today());
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
