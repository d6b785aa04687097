package dev.oarlock.domain.whatif;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.measure.MeasureUnit;
import dev.oarlock.domain.health.measure.ScoreCurve.Point;
import dev.oarlock.domain.health.scorecard.Scorecard.MeasureRule;
import dev.oarlock.domain.whatif.WhatIfComparison.AccountBaseline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The single changes that make an account green, the most feasible first: the least effort, then
/// the smallest fraction. If none does, the changes that help most.
public record ImprovementOptions(boolean reachesGreen, List<ImprovementOption> options) {
  private static final int STEPS = 20;
  private static final Comparator<ImprovementOption> MOST_FEASIBLE =
      Comparator.comparing(ImprovementOption::effort)
          .thenComparingDouble(ImprovementOption::fraction);
  private static final Comparator<ImprovementOption> HELPS_MOST =
      Comparator.comparingInt(ImprovementOption::score).reversed().thenComparing(MOST_FEASIBLE);

  public ImprovementOptions {
    options = List.copyOf(options);
  }

  /// The range of a lever or measure: its current value, its best value, and whether only whole
  /// numbers count.
  record LeverRange(
      EffortLevel effort,
      double current,
      double best,
      boolean wholeNumbers,
      DoubleFunction<WhatIfAssumption> assumption) {
    /// The values from the first step to the best, each once.
    List<Double> steps() {
      return IntStream.rangeClosed(1, STEPS)
          .mapToObj(step -> current + (best - current) * step / STEPS)
          .map(value ->
              wholeNumbers ? (best > current ? Math.ceil(value) : Math.floor(value)) : value)
          .distinct()
          .toList();
    }
  }

  /// For an account that is not green.
  public static ImprovementOptions of(AccountBaseline account) {
    var score = WhatIfComparison.assessCurrent(account).score().orElse(0);
    var ranges = Stream.concat(leverRanges(account), measureRanges(account)).toList();
    var green = ranges.stream().flatMap(it -> firstGreen(account, it).stream()).toList();
    return green.isEmpty()
        ? new ImprovementOptions(
            false,
            ranges.stream()
                .map(it -> option(account, it, it.best()))
                .filter(option -> option.score() > score)
                .sorted(HELPS_MOST)
                .toList())
        : new ImprovementOptions(true, green.stream().sorted(MOST_FEASIBLE).toList());
  }

  private static Optional<ImprovementOption> firstGreen(AccountBaseline account, LeverRange range) {
    return range.steps().stream()
        .map(value -> option(account, range, value))
        .filter(option -> option.band() == Band.GREEN)
        .findFirst();
  }

  private static ImprovementOption option(AccountBaseline account, LeverRange range, double value) {
    var assumption = range.assumption().apply(value);
    var assessment = WhatIfComparison.assess(account, assumption);
    var fraction = (value - range.current()) / (range.best() - range.current());
    var score = assessment.score().orElse(0);
    return new ImprovementOption(
        assumption, range.current(), range.effort(), fraction, score, assessment.band());
  }

  /// The levers a CSM can use that are not at their best value.
  static Stream<LeverRange> leverRanges(AccountBaseline account) {
    var evidence = AccountEvidence.of(account.facts());
    var today = account.today();
    var users = evidence.usage().activePercent(100, today).value();
    var licences = AccountContracts.of(account.facts()).licences(today);
    var mostUsers = licences > 0 ? licences : 2 * users.orElse(0);
    return Stream.of(
            leverRange(AccountLever.ACTIVE_USERS, users, mostUsers),
            leverRange(AccountLever.OPEN_TICKETS, evidence.support().urgentOpen(today).value(), 0),
            leverRange(
                AccountLever.UNPAID_INVOICES, evidence.payments().weeksOverdue(today).value(), 0),
            leverRange(
                AccountLever.SPONSORS,
                evidence.contacts().countInRole(ContactRole.SPONSOR).value(),
                1),
            leverRange(
                AccountLever.WEEKS_SINCE_REVIEW,
                evidence.contacts().weeksSinceExecutiveMeeting(today).value(),
                0))
        .flatMap(Optional::stream);
  }

  /// Empty where the value is unknown or already best, or where no CSM should change it.
  private static Optional<LeverRange> leverRange(
      AccountLever lever, OptionalDouble from, double best) {
    var better = lever == AccountLever.ACTIVE_USERS || lever == AccountLever.SPONSORS;
    var worthwhile =
        from.isPresent() && (better ? from.getAsDouble() < best : from.getAsDouble() > best);
    return EffortLevel.of(lever)
        .filter(_ -> worthwhile)
        .map(effort ->
            new LeverRange(
                effort,
                lever == AccountLever.UNPAID_INVOICES ? 1 : from.orElse(0),
                best,
                true,
                value -> new WhatIfAssumption.LeverAssumption(lever, (int) value)));
  }

  private static Stream<LeverRange> measureRanges(AccountBaseline account) {
    var tenure = AccountEvidence.of(account.facts()).tenureMonths(account.today());
    var ranges = new ArrayList<LeverRange>();
    for (var component : account.scorecard().componentRules()) {
      for (var measureRule : component.measureRules()) {
        var best =
            measureRule.curve().points(tenure).stream().max(Comparator.comparingInt(Point::score));
        reading(account, measureRule)
            .filter(reading -> reading.score() < best.orElseThrow().score())
            .flatMap(reading -> leverRange(reading, best.orElseThrow().value()))
            .ifPresent(ranges::add);
      }
    }
    return ranges.stream();
  }

  private static Optional<LeverRange> leverRange(MeasureScore reading, double best) {
    var measure = reading.measure();
    return EffortLevel.of(measure)
        .map(effort ->
            new LeverRange(
                effort,
                reading.value(),
                best,
                isWhole(measure),
                value -> new WhatIfAssumption.MeasureAssumption(measure, value)));
  }

  private static boolean isWhole(Measure measure) {
    return measure.unit() != MeasureUnit.NUMBER;
  }

  private static Optional<MeasureScore> reading(AccountBaseline account, MeasureRule measureRule) {
    return account.assessment().components().stream()
        .flatMap(component -> component.measures().stream())
        .filter(reading -> reading.measure() == measureRule.measure())
        .findFirst();
  }
}
