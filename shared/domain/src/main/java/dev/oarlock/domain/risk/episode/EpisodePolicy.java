package dev.oarlock.domain.risk.episode;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// When a spell at risk begins and ends. It begins in red or with a telltale sign, and ends when
/// the account is out of red and no sign is left; an unknown band neither begins a spell nor ends
/// one that red began.
public final class EpisodePolicy {
  private EpisodePolicy() {}

  /// What a verdict and today's signs make of the open episode, or of there being none.
  ///
  /// @param open the episode that is open, if one is
  /// @param count how many there were so far, the open one included
  /// @param signs the telltale signs that are there today
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

  /// What was opened silently, and not by a sign, gives way to a telltale sign, which is not
  /// silent.
  private static boolean isSuperseded(Episode open, Set<Telltale> telltales) {
    var isBySign = open.cause().root() instanceof EpisodeCause.TelltaleSign;
    return open.cause().isSilent() && !isBySign && !telltales.isEmpty();
  }

  /// Nobody's word ends a risk that the signals still show.
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
