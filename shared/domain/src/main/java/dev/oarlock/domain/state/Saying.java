package dev.oarlock.domain.state;

import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.AccountAtRisk;
import dev.oarlock.domain.announce.Announcement.AccountRecovered;
import dev.oarlock.domain.announce.Announcement.GongRung;
import dev.oarlock.domain.announce.Announcement.HealthChanged;
import dev.oarlock.domain.announce.AnnouncementIds;
import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.domain.announce.Win;
import dev.oarlock.domain.announce.Wins;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.risk.Episode;
import dev.oarlock.domain.risk.EpisodeStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one step of an account tells the company. History does not shout: a batch in which nothing
/// is fresh rings no gong and alerts nobody; an episode it opens is announced with the first fresh
/// signal or passed day, if it is still open then; what a backfill opens is not. What was announced
/// is always taken back when it is over.
record Saying(AccountState before, AccountState after, EpisodeStep risk, Batch batch) {

  List<Announcement> all() {
    return Stream.of(health(), alerts(), gongs(), questions(), calls()).flatMap(it -> it).toList();
  }

  /// The number of the latest episode that was announced, this step's included.
  int announced() {
    return atRisk().map(Episode::number).orElse(before.announced());
  }

  private Stream<Announcement> health() {
    var id = AnnouncementIds.healthChanged(after.id(), after.version());
    return after
        .latestChange()
        .filter(change -> !before.latestChange().equals(Optional.of(change)))
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
                    it.cause()));
    var recovery =
        recovered()
            .<Announcement>map(it ->
                new AccountRecovered(
                    AnnouncementIds.recovered(after.id(), it.number()),
                    snapshot(),
                    it.number(),
                    it.opened()));
    return Stream.of(alert, recovery).flatMap(Optional::stream);
  }

  private Stream<Announcement> questions() {
    return isFresh() ? new Asking(before, after).all() : Stream.empty();
  }

  private Stream<Announcement> calls() {
    return new Calling(before, after).all();
  }

  private Stream<Announcement> gongs() {
    if (!isFresh()) {
      return Stream.empty();
    }
    var wins =
        Wins.in(before.facts(), batch.news(), after.facts(), today()).stream()
            .map(gong -> gong(AnnouncementIds.gong(after.id(), gong), gong.win()));
    var back =
        risk instanceof EpisodeStep.Lifted
            ? Stream.<Announcement>empty()
            : recovered().flatMap(this::backFromRed).stream();
    return Stream.concat(wins, back);
  }

  private Optional<Announcement> backFromRed(Episode over) {
    var id = AnnouncementIds.backFromRed(after.id(), over.number());
    return isWell(after.verdict().band()) && !wasHeldInRed()
        ? redSince(over).map(day -> gong(id, new Win.BackFromRed(day)))
        : Optional.empty();
  }

  /// Who was red by somebody's word alone comes back by the end of that word, not by anybody's
  /// work.
  private boolean wasHeldInRed() {
    var verdict = before.verdict();
    return verdict.override().isPresent() && verdict.computedBand() != Band.RED;
  }

  private Announcement gong(String id, Win win) {
    return new GongRung(id, snapshot(), win);
  }

  private Optional<Episode> atRisk() {
    return after
        .episode()
        .filter(open -> open.number() > before.announced() && !open.cause().isSilent())
        .filter(_ -> isFresh());
  }

  private Optional<Episode> recovered() {
    return switch (risk) {
      case EpisodeStep.Closed(var over) -> told(over);
      case EpisodeStep.Lifted(var over) -> told(over);
      case EpisodeStep.Opened _, EpisodeStep.StillOpen _, EpisodeStep.Quiet _ -> Optional.empty();
    };
  }

  private Optional<Episode> told(Episode over) {
    return Optional.of(over)
        .filter(it -> it.number() <= before.announced() && !it.cause().isSilent());
  }

  /// Its first red day; an episode that a telltale sign opened may have had none.
  private Optional<LocalDate> redSince(Episode over) {
    return over.cause() instanceof Cause.EnteredRed
        ? Optional.of(over.opened())
        : before.history().days().stream()
            .filter(day -> !day.day().isBefore(over.opened()) && day.band() == Band.RED)
            .map(History.Day::day)
            .findFirst();
  }

  private static boolean isWell(Band band) {
    return switch (band) {
      case YELLOW, GREEN -> true;
      case RED, UNKNOWN -> false;
    };
  }

  private Snapshot snapshot() {
    return Snapshots.of(before, after);
  }

  private boolean isFresh() {
    return batch.isFresh(today());
  }

  private LocalDate today() {
    return after.verdict().day();
  }
}
