package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/// The risk episode that is open, how many episodes there were so far (the open one included), the
/// last one that is over, and the disagreements about renewals.
public record AccountRisk(
    Optional<Episode> episode,
    int episodeCount,
    Optional<EndedEpisode> latestEnded,
    RenewalDisagreements disagreements) {

  public static AccountRisk none() {
    return new AccountRisk(Optional.empty(), 0, Optional.empty(), RenewalDisagreements.none());
  }

  public AccountRisk withDisagreements(RenewalDisagreements latest) {
    return new AccountRisk(episode, episodeCount, latestEnded, latest);
  }

  /// The same where the last one ended with a save.
  public AccountRisk asSaved() {
    return new AccountRisk(
        episode, episodeCount, latestEnded.map(EndedEpisode::asSaved), disagreements);
  }

  /// The same where the customer has left, from the same episode as `before`: what ended with that
  /// is known until they come back.
  public AccountRisk afterDeparture(AccountRisk before) {
    var ended =
        before.episode.isPresent()
            ? latestEnded.map(EndedEpisode::asLeft)
            : before
                .latestEnded
                .filter(it -> it.how() == EndedEpisode.Ended.LEFT)
                .or(() -> latestEnded);
    return new AccountRisk(episode, episodeCount, ended, disagreements);
  }

  /// The same of a part of another account: it has no risk of its own, and what was open waits.
  public AccountRisk asMerged(LocalDate day) {
    var waiting = episode.map(it -> new EndedEpisode(it, day).asMerged()).or(() -> latestEnded);
    return new AccountRisk(Optional.empty(), episodeCount, waiting, disagreements.asMerged());
  }

  /// The same once that is undone.
  public AccountRisk asSeparated() {
    var waiting = latestEnded.filter(it -> it.how() == EndedEpisode.Ended.MERGED);
    return waiting.isEmpty()
        ? withDisagreements(disagreements.asSeparated())
        : new AccountRisk(
            waiting.map(EndedEpisode::episode),
            episodeCount,
            Optional.empty(),
            disagreements.asSeparated());
  }

  /// The digest compares with a week ago, so nobody asks for what ended earlier than this.
  private static final int ENDED_KEPT_DAYS = 14;

  /// With this episode open, or none; one that was open before has ended on that day.
  public AccountRisk with(Optional<Episode> open, int count, LocalDate day) {
    var over = episode.filter(it -> open.filter(now -> now.number() == it.number()).isEmpty());
    return new AccountRisk(
        open,
        count,
        over.map(it -> new EndedEpisode(it, day)).or(() -> latestEnded).filter(isRecent(day)),
        disagreements);
  }

  private static Predicate<EndedEpisode> isRecent(LocalDate day) {
    return over -> over.ended().isAfter(day.minusDays(ENDED_KEPT_DAYS));
  }

  /// Whether an episode was open at the end of a day, as far as the last two tell.
  public boolean wasOpenOn(LocalDate day) {
    return episode.filter(it -> !it.opened().isAfter(day)).isPresent()
        || latestEnded.filter(it -> it.wasOpenOn(day)).isPresent();
  }
}
