package dev.oarlock.slack.view.risk;

import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.Optional;

/// Why an account is at risk, as the end of a sentence.
public final class RiskCauseText {
  private RiskCauseText() {}

  public static String sentenceEnd(Episode episode) {
    return sentenceEnd(episode.cause(), episode.keptOpenBy());
  }

  /// What put it at risk, and where that holds no more, what does now.
  public static String sentenceEnd(EpisodeCause cause, Optional<EpisodeCause> now) {
    return now.map(it -> changed(cause, it)).orElseGet(() -> opening(cause));
  }

  /// One renewal whose chance has moved is one cause.
  private static String changed(EpisodeCause cause, EpisodeCause now) {
    return cause.root() instanceof EpisodeCause.RenewalInDoubt then
            && now instanceof EpisodeCause.RenewalInDoubt today
            && then.renewal().equals(today.renewal())
        ? holding(today) + ", " + percent(then) + " when it put them at risk"
        : "first because " + opening(cause) + ", now because " + holding(now);
  }

  private static String opening(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ -> "its health entered red";
      case EpisodeCause.SetToRed(var by, var reason) ->
          OwnerText.of(Optional.of(by)) + " set it to red (" + Mrkdwn.escape(reason) + ")";
      case EpisodeCause.TelltaleSign sign -> sign.telltale().phrase();
      case EpisodeCause.RenewalInDoubt doubt -> chance(doubt) + " reached " + percent(doubt);
      case EpisodeCause.NewScorecard rules -> "the scorecard " + rules.version() + " put it in red";
      case EpisodeCause.NewModel(var version, var doubt) ->
          "by the model " + version + " " + chance(doubt) + " is " + percent(doubt);
      case EpisodeCause.Imported imported -> opening(imported.cause());
    };
  }

  /// What puts it at risk today.
  public static String holding(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ -> "its health is red";
      case EpisodeCause.RenewalInDoubt doubt -> chance(doubt) + " is " + percent(doubt);
      case EpisodeCause.SetToRed _,
          EpisodeCause.TelltaleSign _,
          EpisodeCause.NewScorecard _,
          EpisodeCause.NewModel _,
          EpisodeCause.Imported _ ->
          opening(cause);
    };
  }

  private static String chance(EpisodeCause.RenewalInDoubt doubt) {
    return "the chance that they churn "
        + doubt
            .renewal()
            .map(day -> "at the renewal on " + DayText.of(day))
            .orElse("within 90 days");
  }

  private static String percent(EpisodeCause.RenewalInDoubt doubt) {
    return ProbabilityText.of(doubt.churn());
  }
}
