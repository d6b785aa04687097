package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.account.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of the ten churn reasons the signals of an account support on a day: those that match, the
/// strongest first; those without any clue; and those whose signals are not reported at all.
public record ChurnDiagnosis(
    List<ReasonMatch> matches,
    List<ChurnReason> absent,
    List<ChurnReason> unreported,
    Optional<PushingPowerUser> pushingPowerUser) {
  public ChurnDiagnosis {
    matches = matches.stream().sorted(ReasonMatch.STRONGEST_FIRST).toList();
    absent = List.copyOf(absent);
    unreported = List.copyOf(unreported);
  }

  public static ChurnDiagnosis of(Facts facts, LocalDate today) {
    var context = DiagnosisContext.of(facts, today);
    var pushing = PushingPowerUser.find(context);
    var matches = new ArrayList<ReasonMatch>();
    var absent = new ArrayList<ChurnReason>();
    var unreported = new ArrayList<ChurnReason>();
    for (var reason : ChurnReason.values()) {
      var clues =
          Stream.concat(clues(reason, context, pushing), StatedReasonClues.of(context, reason))
              .toList();
      if (!clues.isEmpty()) {
        matches.add(new ReasonMatch(reason, clues));
      } else {
        (context.reports(reason.signalTypes()) ? absent : unreported).add(reason);
      }
    }
    return new ChurnDiagnosis(matches, absent, unreported, pushing);
  }

  /// The reason with the strongest clues.
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
      case HUMAN_FACTOR -> RelationshipClues.humanFactor(context);
    };
  }
}
