package dev.oarlock.aws.store.scorecard.document;

import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.measure.ScoreCurve;
import dev.oarlock.domain.health.measure.ScoreCurve.Linear;
import dev.oarlock.domain.health.measure.ScoreCurve.Point;
import dev.oarlock.domain.health.measure.ScoreCurve.SelfRelative;
import dev.oarlock.domain.health.measure.ScoreCurve.TenureColumns;
import dev.oarlock.domain.health.measure.ScoreCurve.TwoSided;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a curve: `{linear: {0: 0, 100: 100}}`, values to scores.
final class CurveReader {
  private static final int MONTHS = 1_200;
  private static final String[] KINDS = {"linear", "twoSided", "selfRelative", "byTenure"};

  private CurveReader() {}

  static Optional<ScoreCurve> read(DocumentNode spot, Optional<Measure> measure) {
    var kinds = spot.allowOnly(KINDS).fields();
    if (kinds.size() != 1) {
      spot.addMistake(
          "not one curve", "Write one of " + String.join(", ", KINDS) + " with its points.");
      return Optional.empty();
    }
    var kind = kinds.getFirst();
    return switch (kind.name()) {
      case "linear" -> linear(kind.value()).map(it -> it);
      case "twoSided" -> twoSided(kind.value());
      case "selfRelative" -> selfRelative(kind.value(), measure);
      case "byTenure" -> byTenure(kind.value());
      default -> Optional.empty();
    };
  }

  private static Optional<Linear> linear(DocumentNode spot) {
    var points = points(spot);
    var up = points.stream().filter(CurveStep::rises).findFirst();
    var down = points.stream().filter(CurveStep::falls).findFirst();
    if (up.isPresent() && down.isPresent()) {
      var later = points.indexOf(up.get()) > points.indexOf(down.get()) ? up.get() : down.get();
      later.wrong(
          "Linear curves only rise or only fall: correct this score, or make the curve twoSided.");
      return Optional.empty();
    }
    return construct(spot, points, Linear::new, "Give two or more points, by ascending value.");
  }

  private static Optional<ScoreCurve> twoSided(DocumentNode spot) {
    var points = points(spot);
    var fallen = false;
    for (var step : points) {
      if (fallen && step.rises()) {
        step.wrong("A two-sided curve rises to its best scores and then falls: correct this one.");
        return Optional.empty();
      }
      fallen |= step.falls();
    }
    return construct(spot, points, TwoSided::new, "Let the scores rise, then fall.");
  }

  private static Optional<ScoreCurve> selfRelative(DocumentNode spot, Optional<Measure> measure) {
    var points = points(spot);
    if (measure.filter(it -> !it.isSelfRelative()).isPresent()) {
      spot.addMistake(
          "this measure is not read against the account's own past",
          "Use linear here; usage-trend and logins-per-user are selfRelative.");
      return Optional.empty();
    }
    var falling = points.stream().filter(CurveStep::falls).findFirst();
    if (falling.isPresent()) {
      falling.get().wrong("A self-relative curve only rises: correct this score.");
      return Optional.empty();
    }
    return construct(spot, points, SelfRelative::new, "Say what 100 percent, as always, is worth.");
  }

  private static Optional<ScoreCurve> byTenure(DocumentNode spot) {
    var columns = new ArrayList<TenureColumns.Column>();
    for (var field : spot.fields()) {
      var month = number(field).filter(it -> it == Math.rint(it) && it >= 0 && it <= MONTHS);
      if (month.isEmpty()) {
        field.value().addMistake("not a month: " + field.name(), "Write whole months, from 0 on.");
      }
      linear(field.value())
          .ifPresent(
              it -> month.ifPresent(m -> columns.add(new TenureColumns.Column(m.intValue(), it))));
    }
    if (columns.size() < spot.fields().size()) {
      return Optional.empty();
    }
    return spot.construct(
        () -> new TenureColumns(columns), "Begin with month 0, and order the columns by month.");
  }

  private static <C extends ScoreCurve> Optional<C> construct(
      DocumentNode spot,
      List<CurveStep> steps,
      java.util.function.Function<List<Point>, C> maker,
      String how) {
    if (steps.size() < spot.fields().size()) {
      return Optional.empty();
    }
    return spot.construct(() -> maker.apply(steps.stream().map(CurveStep::point).toList()), how);
  }

  /// A point and the one before it.
  private record CurveStep(DocumentNode spot, Optional<Point> before, Point point) {
    boolean rises() {
      return before.filter(it -> it.score() < point.score()).isPresent();
    }

    boolean falls() {
      return before.filter(it -> it.score() > point.score()).isPresent();
    }

    void wrong(String remedy) {
      var verb = rises() ? "rises" : "falls";
      spot.addMistake("the score " + verb + " to " + point.score() + " here", remedy);
    }
  }

  private static List<CurveStep> points(DocumentNode spot) {
    var steps = new ArrayList<CurveStep>();
    for (var field : spot.fields()) {
      var value = number(field);
      if (value.isEmpty()) {
        field.value().addMistake("not a value: " + field.name(), "Write 'value: score'.");
      }
      var score = field.value().wholeNumber(0, 100);
      if (value.isPresent() && score.isPresent()) {
        var before = steps.isEmpty() ? Optional.<Point>empty() : Optional.of(steps.getLast().point);
        steps.add(new CurveStep(field.value(), before, new Point(value.get(), score.getAsInt())));
      }
    }
    return steps;
  }

  private static Optional<Double> number(DocumentNode.Field field) {
    try {
      return Optional.of(Double.valueOf(field.name())).filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
