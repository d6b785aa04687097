package dev.oarlock.slack.view.risk;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

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
        ? text("{0}, {1} when it put them at risk", holding(today), percent(then))
        : text("first because {0}, now because {1}", opening(cause), holding(now));
  }

  private static String opening(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ -> text("its health entered red");
      case EpisodeCause.SetToRed(var by, var reason) ->
          text("{0} set it to red ({1})", OwnerText.of(Optional.of(by)), Mrkdwn.escape(reason));
      case EpisodeCause.TelltaleSign sign -> said(sign.telltale().phrase());
      case EpisodeCause.RenewalInDoubt doubt ->
          text("{0} reached {1}", chance(doubt), percent(doubt));
      case EpisodeCause.NewScorecard rules ->
          text("the scorecard {0} put it in red", rules.version());
      case EpisodeCause.NewModel(var version, var doubt) ->
          text("by the model {0} {1} is {2}", version, chance(doubt), percent(doubt));
      case EpisodeCause.Imported imported -> opening(imported.cause());
    };
  }

  /// What puts it at risk today.
  public static String holding(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ -> text("its health is red");
      case EpisodeCause.RenewalInDoubt doubt -> text("{0} is {1}", chance(doubt), percent(doubt));
      case EpisodeCause.SetToRed _,
          EpisodeCause.TelltaleSign _,
          EpisodeCause.NewScorecard _,
          EpisodeCause.NewModel _,
          EpisodeCause.Imported _ ->
          opening(cause);
    };
  }

  private static String chance(EpisodeCause.RenewalInDoubt doubt) {
    return text(
        "the chance that they churn {0}",
        doubt
            .renewal()
            .map(day -> text("at the renewal on {0}", DayText.of(day)))
            .orElse(text("within 90 days")));
  }

  private static String percent(EpisodeCause.RenewalInDoubt doubt) {
    return ProbabilityText.of(doubt.churn());
  }
}
