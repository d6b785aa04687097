package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which of the ten churn reasons the signals of an account support on a day: those that match, the
/// strongest first; those without any clue; and those whose signals are not reported at all. Beside
/// them the telltale signs, of which some belong to no reason.
public record ChurnDiagnosis(
    List<ReasonMatch> matches,
    List<ChurnReason> absent,
    List<ChurnReason> unreported,
    List<Telltale> telltales,
    Optional<PushingPowerUser> pushingPowerUser) {
  private static final int MOST = 3;

  public ChurnDiagnosis {
    matches = matches.stream().sorted(ReasonMatch.STRONGEST_FIRST).toList();
    absent = List.copyOf(absent);
    unreported = List.copyOf(unreported);
    telltales = List.copyOf(telltales);
  }

  /// Where no forecast is at hand: a telltale sign comes first.
  public static ChurnDiagnosis of(Facts facts, LocalDate today) {
    return of(facts, today, List.of());
  }

  /// Ranked by how much of the chance of churn each carries, as these drivers of a forecast tell.
  public static ChurnDiagnosis of(Facts facts, LocalDate today, List<DriverReading> drivers) {
    return facts.view(LatestDiagnosis.class, LatestDiagnosis::new).on(today, drivers);
  }

  /// The one that was last made of some facts, because a card and what is clicked on it ask for the
  /// same.
  private static final class LatestDiagnosis {
    private final Facts facts;
    private volatile @Nullable MadeDiagnosis latest;

    private record MadeDiagnosis(
        LocalDate day, List<DriverReading> drivers, ChurnDiagnosis diagnosis) {}

    LatestDiagnosis(Facts facts) {
      this.facts = facts;
    }

    ChurnDiagnosis on(LocalDate day, List<DriverReading> drivers) {
      var known = latest;
      if (known == null || !known.day().equals(day) || !known.drivers().equals(drivers)) {
        known = new MadeDiagnosis(day, drivers, made(facts, day, drivers));
        latest = known;
      }
      return known.diagnosis();
    }
  }

  private static ChurnDiagnosis made(Facts facts, LocalDate today, List<DriverReading> drivers) {
    var context = DiagnosisContext.of(facts, today);
    var pushing = PushingPowerUser.find(context);
    var stated = StatedReasonClues.of(context);
    var matches = new ArrayList<ReasonMatch>();
    var absent = new ArrayList<ChurnReason>();
    var unreported = new ArrayList<ChurnReason>();
    for (var reason : ChurnReason.values()) {
      var clues = new ArrayList<ReasonClue>();
      clues(reason, context, pushing).forEach(clues::add);
      stated.addTo(clues, reason);
      if (!clues.isEmpty()) {
        matches.add(new ReasonMatch(reason, clues, ReasonDrivers.logOdds(reason, drivers, clues)));
      } else {
        (context.reports(reason.signalTypes()) ? absent : unreported).add(reason);
      }
    }
    return new ChurnDiagnosis(matches, absent, unreported, context.telltales(), pushing);
  }

  /// The first so many: more than three reasons are no reason. One that alerts is among them,
  /// however little of the chance it carries, because a card names it as the cause of the risk.
  public List<ReasonMatch> foremost() {
    var chosen =
        Stream.concat(
                matches.stream().filter(ReasonMatch::hasTelltale),
                matches.stream().filter(match -> !match.hasTelltale()))
            .limit(MOST)
            .toList();
    return matches.stream().filter(chosen::contains).toList();
  }

  /// The others.
  public List<ReasonMatch> weaker() {
    var shown = foremost();
    return matches.stream().filter(match -> !shown.contains(match)).toList();
  }

  /// The reason that carries most.
  public Optional<ReasonMatch> strongest() {
    return matches.stream().findFirst();
  }

  private static Stream<ReasonClue> clues(
      ChurnReason reason, DiagnosisContext context, Optional<PushingPowerUser> pushing) {
    return switch (reason) {
      case VALUE_NOT_REALISED -> ValueClues.valueNotRealised(context);
      case STALLED_IMPLEMENTATION -> ValueClues.stalledImplementation(context);
      case SPONSOR_OR_POWER_USER_LOST -> RelationshipClues.sponsorLost(context);
      case LOW_ADOPTION -> ProductClues.lowAdoption(context);
      case ACQUISITION -> RelationshipClues.companySold(context);
      case MISSING_FEATURES ->
          pushing.isPresent() ? Stream.empty() : ProductClues.missingFeatures(context);
      case NEW_LEADERSHIP -> RelationshipClues.newLeadership(context);
      case QUALITY_OR_PERFORMANCE ->
          pushing.isPresent()
              ? ProductClues.disruptions(context)
              : Stream.concat(ProductClues.disruptions(context), ProductClues.tickets(context));
      case WRONG_SOLUTION -> ProductClues.wrongSolution(context);
      case HUMAN_FACTOR -> Stream.empty();
    };
  }
}
