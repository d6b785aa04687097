package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// What the answers of a period come to; each answer counts once. A score without answers is empty.
public record SurveyScores(List<Integer> nps, List<Integer> csat, List<Integer> ces) {
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;
  private static final int SATISFIED = 4;
  private static final double HUNDRED = 100;

  public SurveyScores {
    nps = List.copyOf(nps);
    csat = List.copyOf(csat);
    ces = List.copyOf(ces);
  }

  public static SurveyScores of(Collection<SurveyResult> answers) {
    return new SurveyScores(
        scores(answers, Survey.NPS), scores(answers, Survey.CSAT), scores(answers, Survey.CES));
  }

  private static List<Integer> scores(Collection<SurveyResult> answers, Survey survey) {
    return answers.stream().filter(it -> it.survey() == survey).map(SurveyResult::score).toList();
  }

  /// The percentage of promoters (9, 10) less that of detractors (0 to 6).
  public OptionalDouble netPromoterScore() {
    return nps.stream()
        .mapToDouble(score -> score >= PROMOTER ? HUNDRED : score <= DETRACTOR ? -HUNDRED : 0)
        .average();
  }

  /// The share of who is satisfied: 4 or 5 of 5.
  public OptionalDouble satisfied() {
    return csat.stream().mapToDouble(score -> score >= SATISFIED ? 1 : 0).average();
  }

  /// The mean of 1 (very hard) to 7 (very easy).
  public OptionalDouble ease() {
    return ces.stream().mapToDouble(Integer::doubleValue).average();
  }
}
