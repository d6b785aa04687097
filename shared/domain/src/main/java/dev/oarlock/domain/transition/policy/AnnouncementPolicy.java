package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.risk.episode.EpisodeStep;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
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
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
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
            riskAlerts().all(),
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

  /// What people are told of the risk itself.
  public RiskAlertPolicy riskAlerts() {
    return new RiskAlertPolicy(before, after, risk, batch);
  }

  /// Whether a risk that people were alerted to ends with a gong.
  public boolean isSave() {
    return !hasLeft() && isFresh() && riskAlerts().save().isPresent();
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
    var back = isFresh() ? riskAlerts().save().stream() : Stream.<Announcement>empty();
    return Stream.concat(wins, back);
  }

  private Announcement gong(String id, Win win) {
    return new GongRung(id, snapshot(), win);
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
