package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Basis.Hinge;
import dev.oarlock.domain.learn.Basis.Line;
import dev.oarlock.domain.learn.Basis.Missing;
import dev.oarlock.domain.learn.Basis.Word;
import dev.oarlock.domain.learn.Column.Numbers;
import dev.oarlock.domain.learn.Column.Words;
import dev.oarlock.domain.learn.Feature.Unit;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which shapes the columns of a book are made of. No label is looked at.
record Shapes(Table book, int knots) {

  /// Straight lines only.
  static Shapes straight(Table book) {
    return new Shapes(book, 0);
  }

  /// Lines that may bend at so many places, with as many accounts between each two.
  static Shapes bent(Table book) {
    return new Shapes(book, 5);
  }

  Design of(Kind kind) {
    return new Design(
        book.columns().stream()
            .filter(column -> column.name().startsWith(kind.prefix()))
            .map(column -> feature(kind, column))
            .toList());
  }

  private Feature feature(Kind kind, Column column) {
    return switch (column) {
      case Words words -> new Feature(words.name(), Unit.PLAIN, kinds(words));
      case Numbers numbers -> {
        var known = numbers.sorted();
        var unit = kind == Kind.DRIVERS ? Unit.PLAIN : unit(known);
        var bases = new ArrayList<Basis>(List.of(new Line()));
        bends(known, unit).forEach(bases::add);
        if (kind == Kind.RAW && known.length < numbers.size()) {
          bases.add(new Missing());
        }
        yield new Feature(numbers.name(), unit, bases);
      }
    };
  }

  private static List<Basis> kinds(Words words) {
    var kinds = new ArrayList<Basis>();
    words.words().stream()
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted()
        .map(Word::new)
        .forEach(kinds::add);
    if (words.words().contains("")) {
      kinds.add(new Missing());
    }
    return kinds;
  }

  /// Mean and standard deviation of what is known.
  private static Unit unit(double[] known) {
    var mean = Arrays.stream(known).average().orElse(0);
    var variance = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return variance > 0 ? new Unit(mean, Math.sqrt(variance)) : new Unit(mean, 1);
  }

  /// A column of two values cannot bend, and no line bends at its ends.
  private Stream<Hinge> bends(double[] known, Unit unit) {
    if (Arrays.stream(known).distinct().limit(3).count() < 3) {
      return Stream.empty();
    }
    return IntStream.rangeClosed(1, knots)
        .mapToDouble(knot -> known[(int) ((long) knot * known.length / (knots + 1))])
        .distinct()
        .filter(knot -> knot > known[0] && knot < known[known.length - 1])
        .mapToObj(knot -> new Hinge(unit.of(knot)));
  }
}
