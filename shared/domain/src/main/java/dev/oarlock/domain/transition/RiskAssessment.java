package dev.oarlock.domain.transition;

import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.risk.episode.ChurnMark;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.RiskIndicators;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What may put an account at risk today, and what would if scorecards and churn model were those
/// of before. `underLastModel` is there where another model has forecast this time; the last
/// forecast stands for what the model before would say.
record RiskAssessment(
    AccountAssessment assessed,
    RiskIndicators indicators,
    String model,
    Optional<RiskIndicators> underLastModel) {

  /// A new forecast, and the last one, if there is one.
  record ForecastStep(ChurnForecast forecast, Optional<ChurnForecast> last) {
    /// The last one, if it is of another model, or of the expert's on another base rate.
    private Optional<ChurnForecast> ofOtherModel() {
      return last.filter(it ->
          !it.model().equals(forecast.model())
              || !it.annualBaseRate().equals(forecast.annualBaseRate()));
    }
  }

  static RiskAssessment of(
      AccountAssessment assessed,
      Set<Telltale> telltales,
      ForecastStep step,
      Optional<ChurnMark> mark) {
    var signs = new RiskIndicators(assessed.assessment(), telltales);
    return new RiskAssessment(
        assessed,
        mark.map(it -> signs.with(step.forecast(), it)).orElse(signs),
        step.forecast().model(),
        step.ofOtherModel().map(last -> mark.map(it -> signs.with(last, it)).orElse(signs)));
  }

  /// The cause of an episode that scorecards or the model alone opened; empty if something happened
  /// to the account.
  Optional<EpisodeCause> silentCause(EpisodeCause cause) {
    return switch (cause) {
      case EpisodeCause.EnteredRed _ when assessed.isRedByScorecardAlone() ->
          assessed.newScorecardVersion().map(EpisodeCause.NewScorecard::new);
      case EpisodeCause.RenewalInDoubt doubt when underLastModel.isPresent() ->
          Optional.of(new EpisodeCause.NewModel(model, doubt));
      case EpisodeCause.EnteredRed _,
          EpisodeCause.SetToRed _,
          EpisodeCause.RenewalInDoubt _,
          EpisodeCause.TelltaleSign _,
          EpisodeCause.NewScorecard _,
          EpisodeCause.NewModel _,
          EpisodeCause.Imported _ ->
          Optional.empty();
    };
  }

  /// The same under the scorecards and the model of before, as far as they have changed.
  List<RiskIndicators> underEarlierModels() {
    var underScorecards = assessed.underEarlierScorecards().map(indicators::under);
    return Stream.of(underScorecards, underLastModel).flatMap(Optional::stream).toList();
  }

  /// Whether other scorecards are in force and nobody knows what those before would say.
  boolean isIncomparable() {
    return assessed.newScorecardVersion().isPresent()
        && assessed.underEarlierScorecards().isEmpty();
  }
}
