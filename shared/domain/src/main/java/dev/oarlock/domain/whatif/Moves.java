package dev.oarlock.domain.whatif;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Curve.Point;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.MeasureReading;
import dev.oarlock.domain.health.Scorecard.Gauge;
import dev.oarlock.domain.health.Unit;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.whatif.WhatIf.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The single moves that make an account green, the most feasible first: what is done soonest, and
/// of those the one with the least way to go. Where none does, the moves that help most.
public record Moves(boolean toGreen, List<Move> moves) {
  private static final int STEPS = 20;
  private static final Comparator<Move> MOST_FEASIBLE =
      Comparator.comparing(Move::ease).thenComparingDouble(Move::way);
  private static final Comparator<Move> HELPS_MOST =
      Comparator.comparingInt(Move::score).reversed().thenComparing(MOST_FEASIBLE);

  public Moves {
    moves = List.copyOf(moves);
  }

  /// A way something can go: where it is, where it is best, and whether only whole numbers count.
  record Course(Ease ease, double from, double best, boolean whole, DoubleFunction<Assumption> as) {
    /// From the first step to the best, each once.
    List<Double> steps() {
      return IntStream.rangeClosed(1, STEPS)
          .mapToObj(step -> from + (best - from) * step / STEPS)
          .map(value -> whole ? (best > from ? Math.ceil(value) : Math.floor(value)) : value)
          .distinct()
          .toList();
    }
  }

  /// For an account that is not green.
  public static Moves of(Account account) {
    var score = WhatIf.now(account).score().orElse(0);
    var courses = Stream.concat(levers(account), measures(account)).toList();
    var green = courses.stream().flatMap(it -> first(account, it).stream()).toList();
    return green.isEmpty()
        ? new Moves(
            false,
            courses.stream()
                .map(it -> move(account, it, it.best()))
                .filter(move -> move.score() > score)
                .sorted(HELPS_MOST)
                .toList())
        : new Moves(true, green.stream().sorted(MOST_FEASIBLE).toList());
  }

  private static Optional<Move> first(Account account, Course course) {
    return course.steps().stream()
        .map(value -> move(account, course, value))
        .filter(move -> move.band() == Band.GREEN)
        .findFirst();
  }

  private static Move move(Account account, Course course, double value) {
    var assumption = course.as().apply(value);
    var verdict = WhatIf.verdict(account, assumption);
    var way = (value - course.from()) / (course.best() - course.from());
    var score = verdict.score().orElse(0);
    return new Move(assumption, course.from(), course.ease(), way, score, verdict.band());
  }

  /// What a CSM can bring about, as far as it is not at its best.
  static Stream<Course> levers(Account account) {
    var evidence = Evidence.of(account.facts());
    var today = account.today();
    var users = evidence.usage().shareOf(100, today).value();
    var licences = Contracts.of(account.facts()).licences(today);
    var mostUsers = licences > 0 ? licences : 2 * users.orElse(0);
    return Stream.of(
            course(Lever.ACTIVE_USERS, users, mostUsers),
            course(Lever.OPEN_TICKETS, evidence.tickets().urgentOpen(today).value(), 0),
            course(Lever.UNPAID_INVOICES, evidence.invoices().weeksOverdue(today).value(), 0),
            course(Lever.SPONSORS, evidence.people().inRole(ContactRole.SPONSOR).value(), 1),
            course(
                Lever.WEEKS_SINCE_REVIEW, evidence.people().weeksSinceExecutives(today).value(), 0))
        .flatMap(Optional::stream);
  }

  /// Nothing where it is not known, is best already, or is no move.
  private static Optional<Course> course(Lever lever, OptionalDouble from, double best) {
    var better = lever == Lever.ACTIVE_USERS || lever == Lever.SPONSORS;
    var worthwhile =
        from.isPresent() && (better ? from.getAsDouble() < best : from.getAsDouble() > best);
    return Ease.of(lever)
        .filter(_ -> worthwhile)
        .map(ease ->
            new Course(
                ease,
                lever == Lever.UNPAID_INVOICES ? 1 : from.orElse(0),
                best,
                true,
                value -> new Assumption.Is(lever, (int) value)));
  }

  private static Stream<Course> measures(Account account) {
    var tenure = Evidence.of(account.facts()).tenure(account.today());
    var courses = new ArrayList<Course>();
    for (var part : account.scorecard().parts()) {
      for (var gauge : part.gauges()) {
        var best = gauge.curve().points(tenure).stream().max(Comparator.comparingInt(Point::score));
        reading(account, gauge)
            .filter(reading -> reading.score() < best.orElseThrow().score())
            .flatMap(reading -> course(reading, best.orElseThrow().value()))
            .ifPresent(courses::add);
      }
    }
    return courses.stream();
  }

  private static Optional<Course> course(MeasureReading reading, double best) {
    var measure = reading.measure();
    return Ease.of(measure)
        .map(ease ->
            new Course(
                ease,
                reading.value(),
                best,
                isWhole(measure),
                value -> new Assumption.Reads(measure, value)));
  }

  private static boolean isWhole(Measure measure) {
    return measure.unit() != Unit.NUMBER;
  }

  private static Optional<MeasureReading> reading(Account account, Gauge gauge) {
    return account.verdict().components().stream()
        .flatMap(part -> part.measures().stream())
        .filter(reading -> reading.measure() == gauge.measure())
        .findFirst();
  }
}
