package dev.oarlock.domain.risk.episode;

import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.risk.episode.EpisodeCause.RenewalInDoubt;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What of a day may put an account at risk: its band, its telltale signs, and a renewal that is in
/// doubt. `reached` is one whose chance of churn has reached the mark, `held` one whose chance is
/// still too high to call a risk over.
public record RiskIndicators(
    HealthAssessment assessment,
    Set<Telltale> telltales,
    Optional<RenewalInDoubt> reached,
    Optional<RenewalInDoubt> held) {
  public RiskIndicators {
    telltales = Set.copyOf(telltales);
  }

  /// Without a forecast.
  public RiskIndicators(HealthAssessment assessment, Set<Telltale> telltales) {
    this(assessment, telltales, Optional.empty(), Optional.empty());
  }

  /// The same with what a forecast says by a mark.
  public RiskIndicators with(ChurnForecast forecast, ChurnMark mark) {
    return new RiskIndicators(assessment, telltales, mark.reached(forecast), mark.held(forecast));
  }

  /// The same under another assessment.
  public RiskIndicators under(HealthAssessment other) {
    return new RiskIndicators(other, telltales, reached, held);
  }

  /// Why an account that is not at risk is so from now on. Too little data alerts nobody to a
  /// chance that rests on it.
  Optional<EpisodeCause> opening() {
    return first(
        red().filter(_ -> assessment.band() == Band.RED),
        reached.filter(_ -> assessment.computedBand() != Band.UNKNOWN));
  }

  /// Why an account that is at risk is so now, where what opened the episode holds no more, or not
  /// as it did. Notice says more than whatever came before it.
  Optional<EpisodeCause> keepingOpen(EpisodeCause opened) {
    var notice = new EpisodeCause.TelltaleSign(Telltale.GAVE_NOTICE);
    if (telltales.contains(notice.telltale())) {
      return Optional.<EpisodeCause>of(notice).filter(cause -> !cause.equals(opened.root()));
    }
    return isAsItWas(opened) ? Optional.empty() : first(red(), held);
  }

  /// Whether nothing of it keeps an account at risk. An override does not end a risk that the
  /// signals still show, so the computed band counts too.
  boolean isClear() {
    return telltales.isEmpty() && held.isEmpty() && red().isEmpty();
  }

  private boolean isAsItWas(EpisodeCause opened) {
    return switch (opened.root()) {
      case EpisodeCause.TelltaleSign(var sign) -> telltales.contains(sign);
      case EpisodeCause.EnteredRed _, EpisodeCause.NewScorecard _ ->
          assessment.computedBand() == Band.RED || assessment.computedBand() == Band.UNKNOWN;
      case EpisodeCause.SetToRed set -> red().filter(set::equals).isPresent();
      case RenewalInDoubt doubt -> held.filter(doubt::readsSameAs).isPresent();
      case EpisodeCause.NewModel(_, var doubt) -> held.filter(doubt::readsSameAs).isPresent();
      case EpisodeCause.Imported _ -> false; // a root is not imported
    };
  }

  private Optional<EpisodeCause> first(Optional<EpisodeCause> red, Optional<RenewalInDoubt> doubt) {
    return Stream.of(
            telltales.stream()
                .min(Comparator.naturalOrder())
                .<EpisodeCause>map(EpisodeCause.TelltaleSign::new),
            red,
            doubt.<EpisodeCause>map(it -> it))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// What is computed comes before what somebody set.
  private Optional<EpisodeCause> red() {
    if (assessment.computedBand() == Band.RED) {
      return Optional.of(new EpisodeCause.EnteredRed());
    }
    return assessment
        .override()
        .filter(_ -> assessment.band() == Band.RED)
        .map(it -> new EpisodeCause.SetToRed(it.by(), it.reason()));
  }
}
