package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.AccountId;
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
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether people are alerted to a risk, and told of its end. An episode that opens in a batch
/// without a fresh signal is announced with the first fresh one, if it is still open then; the end
/// of an announced episode is always announced.
public record RiskAlertPolicy(
    Account before, AccountState after, EpisodeStep risk, SignalBatch batch) {
  Stream<Announcement> all() {
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

  /// The gong for a risk that ends well, if that deserves one.
  Optional<Announcement> save() {
    return recovered().flatMap(this::save);
  }

  private Optional<Announcement> save(Episode over) {
    var id = AnnouncementIds.backFromRed(after.id(), over.number());
    return recovery(over).win().map(win -> new GongRung(id, snapshot(), win));
  }

  private RecoveryPolicy recovery(Episode over) {
    return new RecoveryPolicy(before, after, risk, over);
  }

  private Optional<Episode> atRisk() {
    return after
        .risk()
        .episode()
        .filter(open -> !before.delivery().hasAnnounced(open) && !open.cause().isSilent())
        .filter(_ -> batch.isFresh(after.assessment().day()));
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

  private AccountSnapshot snapshot() {
    return AccountSnapshots.of(before, after);
  }
}
