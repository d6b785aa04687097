package dev.oarlock.domain.risk.episode;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// When a risk episode begins and ends. It begins in red or with a telltale sign, and ends when the
/// account is out of red and has no sign. An unknown band neither begins an episode nor ends one
/// that red began.
public final class EpisodePolicy {
  private EpisodePolicy() {}

  /// The next step of the account's episode, from an assessment and today's signs.
  ///
  /// @param open the open episode, if any
  /// @param count the number of episodes so far, including the open one
  /// @param telltales the telltale signs of today
  public static EpisodeStep next(
      Optional<Episode> open, int count, HealthAssessment assessment, Set<Telltale> telltales) {
    if (open.isPresent() && !isSuperseded(open.get(), telltales)) {
      return isOver(open.get(), assessment, telltales)
          ? new EpisodeStep.Closed(open.get())
          : new EpisodeStep.StillOpen(open.get());
    }
    return cause(assessment, telltales)
        .<EpisodeStep>map(cause -> new EpisodeStep.Opened(episode(count + 1, assessment, cause)))
        .orElseGet(EpisodeStep.NotAtRisk::new);
  }

  /// A silent episode that no sign opened is replaced by one with a telltale sign, which is not
  /// silent.
  private static boolean isSuperseded(Episode open, Set<Telltale> telltales) {
    var hasTelltale = open.cause().root() instanceof EpisodeCause.TelltaleSign;
    return open.cause().isSilent() && !hasTelltale && !telltales.isEmpty();
  }

  /// An override does not end a risk that the signals still show, so the computed band counts too.
  private static boolean isOver(
      Episode open, HealthAssessment assessment, Set<Telltale> telltales) {
    return telltales.isEmpty()
        && assessment.band() != Band.RED
        && switch (assessment.computedBand()) {
          case RED -> false;
          case YELLOW, GREEN -> true;
          case UNKNOWN -> open.cause().root() instanceof EpisodeCause.TelltaleSign;
        };
  }

  private static Optional<EpisodeCause> cause(
      HealthAssessment assessment, Set<Telltale> telltales) {
    var sign = telltales.stream().min(Comparator.naturalOrder());
    return sign.<EpisodeCause>map(EpisodeCause.TelltaleSign::new)
        .or(() ->
            assessment.band() == Band.RED
                ? Optional.of(new EpisodeCause.EnteredRed())
                : Optional.empty());
  }

  private static Episode episode(int number, HealthAssessment assessment, EpisodeCause cause) {
    return new Episode(number, assessment.day(), cause, assessment.score());
  }
}
