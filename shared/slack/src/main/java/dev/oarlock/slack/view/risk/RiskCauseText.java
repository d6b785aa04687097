package dev.oarlock.slack.view.risk;

import dev.oarlock.domain.risk.episode.EpisodeCause;

/// Why an account is at risk, as the end of a sentence.
public final class RiskCauseText {
  private RiskCauseText() {}

  public static String sentenceEnd(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ -> "its health entered red";
      case EpisodeCause.TelltaleSign sign -> sign.telltale().phrase();
      case EpisodeCause.NewScorecard rules -> "the scorecard " + rules.version() + " put it in red";
      case EpisodeCause.Imported imported -> sentenceEnd(imported.cause());
    };
  }
}
