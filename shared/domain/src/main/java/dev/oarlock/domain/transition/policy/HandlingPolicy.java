package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeStep;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.snapshot.CardFacts;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/// What is new of plays, and of a risk that was announced, beside that it is recovered from: what
/// people did about it while it is open, that the customer has left, and that they are one after
/// all. That it is over is told whenever that is known, so that no card stays open.
record HandlingPolicy(Account before, AccountState after, EpisodeStep step, SignalBatch batch) {
  private static final Duration JUST_NOW = Duration.ofHours(1);

  Stream<Announcement> all() {
    return Stream.concat(
        Stream.of(taken().or(this::separated).or(this::changed), left(), stayed())
            .flatMap(Optional::stream),
        plays());
  }

  /// Each play that was started or went on, whether against a risk or not, as it stands now.
  private Stream<Announcement> plays() {
    var known = new HashSet<>(PlayRun.of(before.facts()));
    return PlayRun.of(after.facts()).stream()
        .filter(run -> !known.contains(run) && batch.isFresh(today()))
        .map(this::told);
  }

  private Announcement told(PlayRun run) {
    var version = after.delivery().version();
    return new PlayUpdated(
        AnnouncementIds.playUpdated(after.id(), run.run(), version),
        AccountSnapshots.of(before, after),
        run,
        version);
  }

  private Optional<Announcement> taken() {
    return after
        .risk()
        .episode()
        .filter(open -> before.delivery().hasAnnounced(open) && batch.isFresh(today()))
        .filter(open -> isToTell(handling(open), RiskHandling.of(before.facts(), open.number())))
        .map(open -> updated(open, new RiskNews.StepTaken()));
  }

  private static boolean isToTell(RiskHandling now, RiskHandling then) {
    return now.isNewSince(then) && now.latest().filter(it -> isMoot(it, then)).isEmpty();
  }

  /// What Oarlock brought up while somebody did something about it.
  private static boolean isMoot(HandlingStep step, RiskHandling then) {
    return step.what().by().equals(RiskHandled.OARLOCK)
        && then.latestOfPeople()
            .filter(it -> it.at().isAfter(step.at().minus(JUST_NOW)))
            .isPresent();
  }

  private Optional<Announcement> left() {
    return Optional.of(step)
        .filter(EpisodeStep.NotAtRisk.class::isInstance)
        .flatMap(_ -> before.risk().episode())
        .filter(this::wasAlerted)
        .flatMap(over -> leftOn().map(on -> updated(over, new RiskNews.CustomerLeft(on))));
  }

  private Optional<LocalDate> leftOn() {
    return CustomerDeparture.of(after.facts(), today()).map(CustomerDeparture::leftOn);
  }

  /// What ended a risk did not happen: they had a contract on that day after all.
  private Optional<Announcement> stayed() {
    return before
        .risk()
        .latestEnded()
        .filter(over -> over.how() == EndedEpisode.Ended.LEFT && wasAlerted(over.episode()))
        .flatMap(over ->
            before
                .scored()
                .flatMap(state -> CustomerDeparture.of(state.facts(), state.assessment().day()))
                .map(CustomerDeparture::leftOn)
                .filter(this::isCustomerAfterAll)
                .map(on -> updated(over.episode(), new RiskNews.CustomerStayed(on))));
  }

  private boolean isCustomerAfterAll(LocalDate on) {
    var contracts = AccountContracts.of(after.facts());
    return contracts.standing(today()).isCustomer()
        && contracts.spells().leftOn(on, today()).isEmpty();
  }

  /// Its card said that it was merged.
  private Optional<Announcement> separated() {
    return after
        .risk()
        .episode()
        .filter(_ -> AccountMerges.of(before.facts()).into().isPresent())
        .filter(this::wasAlerted)
        .map(open -> updated(open, new RiskNews.AccountSeparated()));
  }

  /// Of whatever age what it is by, so that no card goes on saying what its account's own card
  /// contradicts.
  private Optional<Announcement> changed() {
    return after
        .risk()
        .episode()
        .filter(this::wasAlerted)
        .filter(
            _ -> before.scored().map(CardFacts::of).filter(CardFacts.of(after)::equals).isEmpty())
        .map(open -> updated(open, new RiskNews.FactsChanged()));
  }

  private boolean wasAlerted(Episode episode) {
    return before.delivery().hasAnnounced(episode) && !episode.cause().isSilent();
  }

  private Announcement updated(Episode episode, RiskNews news) {
    var version = after.delivery().version();
    return new RiskUpdated(
        AnnouncementIds.riskUpdated(after.id(), episode.number(), version),
        AccountSnapshots.of(before, after),
        episode,
        version,
        handling(episode),
        news);
  }

  private RiskHandling handling(Episode episode) {
    return RiskHandling.of(after.facts(), episode.number());
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
