package dev.oarlock.domain.health;

import dev.oarlock.domain.health.LedgerLine.Kind;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells why a score moved, as lines that sum to the difference in whole points.
public final class Ledger {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Ledger() {}

  /// The change between any two verdicts; empty when one of them has no score.
  public static Optional<Change> between(Verdict before, Verdict after) {
    if (before.score().isEmpty() || after.score().isEmpty()) {
      return Optional.empty();
    }
    var lines =
        Stream.of(
                moves(before, after).stream(),
                Caps.between(before, after).stream(),
                overridden(before, after).stream())
            .flatMap(it -> it)
            .filter(line -> line.points() != 0)
            .sorted(Comparator.comparingInt((LedgerLine line) -> -Math.abs(line.points())))
            .toList();
    return Optional.of(
        new Change(
            before.day(),
            after.day(),
            before.score().getAsInt(),
            after.score().getAsInt(),
            before.band(),
            after.band(),
            lines));
  }

  /// The same across a change of rules: what happened up to the verdict that the rules of before
  /// would have given on the same day, and from there one line for what the new rules did.
  public static Optional<Change> between(Verdict before, Verdict asBefore, Verdict after) {
    return between(before, asBefore)
        .filter(_ -> after.score().isPresent())
        .map(own -> own.then(after, Remake.line(asBefore, after)))
        .or(() -> between(before, after));
  }

  /// What components, coverage and scorecard did to the score before guardrails.
  private static List<LedgerLine> moves(Verdict before, Verdict after) {
    var moves = causes(before, after);
    var points = Points.of(raw(after) - raw(before), moves.stream().map(Move::points).toList());
    var lines = new ArrayList<LedgerLine>();
    for (var i = 0; i < points.length; i++) {
      var move = moves.get(i);
      lines.add(new LedgerLine(move.kind(), move.subject(), points[i], move.because()));
    }
    return lines;
  }

  private static List<Move> causes(Verdict before, Verdict after) {
    if (before.coverage() == 0 || after.coverage() == 0) {
      return List.of(unknown(before, after));
    }
    var moves = new ArrayList<Move>();
    var rules = Rules.of(before, after);
    moves.addAll(rules.moves());
    moves.addAll(Shift.between(Share.of(rules.components()), Share.of(after.components())));
    return moves;
  }

  /// Where nothing is computed on one side, because only somebody's word makes the score there.
  private static Move unknown(Verdict before, Verdict after) {
    var because = after.coverage() == 0 ? "nothing is known any more" : "the first data";
    return new Move(Kind.COVERAGE, "Coverage", Ratio.of(raw(after) - raw(before), 1), because);
  }

  /// What somebody's word adds now and did not before, or the other way round.
  private static List<LedgerLine> overridden(Verdict before, Verdict after) {
    var points =
        after.override().map(HealthOverride::points).orElse(0)
            - before.override().map(HealthOverride::points).orElse(0);
    var because =
        after
            .override()
            .map(it -> "set by hand until %s: %s".formatted(DAY.format(it.until()), it.reason()))
            .orElse("no longer set by hand");
    return List.of(new LedgerLine(Kind.OVERRIDE, "Override", points, because));
  }

  private static int raw(Verdict verdict) {
    return verdict.components().stream().mapToInt(ComponentScore::contribution).sum();
  }
}
