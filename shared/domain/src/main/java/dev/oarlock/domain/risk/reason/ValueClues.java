package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.evidence.product.OutcomeEvidence;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Clues from the implementation and the value reached. docs/health.md says where the thresholds
/// come from.
final class ValueClues {
  private static final int EARLY_DAYS = 730;
  private static final int MEASURES_DAYS = 90;
  private static final int KICKOFF_DAYS = 30;
  private static final int LIVE_DAYS = 90;
  private static final int SETTLED_MONTHS = 6;
  private static final int HALF_WAY = 50;
  private static final int DECLINED_PERCENT = 70;

  private ValueClues() {}

  static Stream<ReasonClue> valueNotRealised(DiagnosisContext context) {
    var settled = context.evidence().tenureMonths(context.today()).orElse(0) >= SETTLED_MONTHS;
    var behind =
        settled ? context.clueBelow(HALF_WAY, Measure.TARGETS_MET) : Stream.<ReasonClue>empty();
    return Stream.of(
            useFalls(context),
            behind,
            late(context, customerSince(context), MEASURES_DAYS, MilestoneReached.MEASURES_AGREED)
                .map(days ->
                    clue(
                        phrase("no measure of success agreed after {0 day}", days),
                        customerSince(context)))
                .stream())
        .flatMap(clues -> clues);
  }

  /// Use that falls, or that there never was: who never began has not gone silent.
  private static Stream<ReasonClue> useFalls(DiagnosisContext context) {
    var silent =
        context.telltaleClue(Telltale.WENT_SILENT, context.evidence().usage().disuse().lastUsed());
    var never = context.telltaleClue(Telltale.NEVER_USED, context.evidence().customerSince());
    return Stream.of(
            context.telltaleClue(Telltale.USAGE_COLLAPSED, context.latestDay(UsageReported.class)),
            context.telltales().contains(Telltale.NEVER_USED) ? never : silent,
            context.clueBelow(DECLINED_PERCENT, Measure.USAGE_TREND))
        .flatMap(clues -> clues);
  }

  static Stream<ReasonClue> stalledImplementation(DiagnosisContext context) {
    var kickoff = context.evidence().outcomes().reachedOn(MilestoneReached.KICKOFF);
    var from = kickoff.or(() -> customerSince(context));
    var telltale = context.telltaleClue(Telltale.NOT_LIVE, kickoff);
    var soft =
        Stream.of(
            late(context, from, OutcomeEvidence.FIRST_VALUE_DAYS, MilestoneReached.FIRST_VALUE)
                .map(days -> clue(phrase("no first value after {0 day}", days), from)),
            late(context, kickoff, LIVE_DAYS, MilestoneReached.LIVE)
                .map(days -> clue(phrase("not live after {0 day}", days), from)),
            late(context, customerSince(context), KICKOFF_DAYS, MilestoneReached.KICKOFF)
                .map(days ->
                    clue(phrase("no kickoff after {0 day}", days), customerSince(context))));
    return Stream.concat(telltale, soft.flatMap(Optional::stream));
  }

  private static ReasonClue clue(String what, Optional<LocalDate> since) {
    return new ReasonClue(what, since, false);
  }

  private static Optional<LocalDate> customerSince(DiagnosisContext context) {
    return context.evidence().customerSince();
  }

  /// The days since then, if they are too many for a milestone that is not reached. Only in the
  /// first two years, if milestones are reported, and not after the first value.
  private static Optional<Long> late(
      DiagnosisContext context, Optional<LocalDate> since, int maxDays, String milestone) {
    var outcomes = context.evidence().outcomes();
    var early = customerSince(context).filter(day -> context.isSince(EARLY_DAYS, day)).isPresent();
    return since
        .filter(_ -> early && outcomes.hasMilestones() && isOpen(outcomes, milestone))
        .map(day -> ChronoUnit.DAYS.between(day, context.today()))
        .filter(days -> days > maxDays);
  }

  private static boolean isOpen(OutcomeEvidence outcomes, String milestone) {
    return outcomes.reachedOn(milestone).isEmpty()
        && outcomes.reachedOn(MilestoneReached.FIRST_VALUE).isEmpty();
  }
}
