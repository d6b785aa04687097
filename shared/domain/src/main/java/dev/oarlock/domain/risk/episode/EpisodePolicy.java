package dev.oarlock.domain.risk.episode;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import java.util.Optional;

/// When a risk episode begins and ends. It begins in red, with a telltale sign, or when a renewal
/// is in doubt, and ends when none of these holds. An unknown band neither begins an episode nor
/// ends one that red began.
public final class EpisodePolicy {
  private EpisodePolicy() {}

  /// The next step of the account's episode, from what of today may put it at risk.
  ///
  /// @param open the open episode, if any
  /// @param count the number of episodes so far, including the open one
  public static EpisodeStep next(Optional<Episode> open, int count, RiskIndicators indicators) {
    if (open.isPresent() && !isSuperseded(open.get(), indicators)) {
      return isOver(open.get(), indicators)
          ? new EpisodeStep.Closed(open.get())
          : new EpisodeStep.StillOpen(open.get().asOf(indicators));
    }
    return indicators
        .opening()
        .<EpisodeStep>map(
            cause -> new EpisodeStep.Opened(episode(count + 1, indicators.assessment(), cause)))
        .orElseGet(EpisodeStep.NotAtRisk::new);
  }

  /// A silent episode that no sign opened is replaced by one with a telltale sign, which is not
  /// silent.
  private static boolean isSuperseded(Episode open, RiskIndicators indicators) {
    var hasTelltale = open.cause().root() instanceof EpisodeCause.TelltaleSign;
    return open.cause().isSilent() && !hasTelltale && !indicators.telltales().isEmpty();
  }

  private static boolean isOver(Episode open, RiskIndicators indicators) {
    return indicators.isClear()
        && (indicators.assessment().computedBand() != Band.UNKNOWN || !isOfRed(open));
  }

  private static boolean isOfRed(Episode open) {
    return switch (open.cause().root()) {
      case EpisodeCause.EnteredRed _, EpisodeCause.SetToRed _, EpisodeCause.NewScorecard _ -> true;
      case EpisodeCause.TelltaleSign _,
          EpisodeCause.RenewalInDoubt _,
          EpisodeCause.NewModel _,
          EpisodeCause.Imported _ ->
          false;
    };
  }

  private static Episode episode(int number, HealthAssessment assessment, EpisodeCause cause) {
    return new Episode(number, assessment.day(), cause, assessment.score());
  }
}
