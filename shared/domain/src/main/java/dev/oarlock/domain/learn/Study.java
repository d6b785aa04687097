package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Lesson.Left;
import dev.oarlock.domain.learn.Task.BaseRate;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A book laid out for learning: its rows, centred, and what is believed before any label.
record Study(Design design, Table book, Matrix rows, Means means, BaseRate rate) {

  /// The means of the book's columns.
  static final class Means {
    private final double[] values;

    Means(double[] values) {
      this.values = values;
    }

    double[] values() {
      return values;
    }
  }

  static Study of(Design design, Table book, BaseRate rate) {
    var matrix = design.matrix(book);
    var means = matrix.means(design.width());
    return new Study(design, book, matrix.centred(means), new Means(means), rate);
  }

  /// The expert's prior; its intercept is such that the book leaves at the base rate.
  Prior expert(Widths widths) {
    var weights = widths.expert(design, rate, 0).means();
    return widths.expert(design, rate, Logistic.shift(rows.times(weights), rate.value()));
  }

  Prior weak(Widths widths) {
    return widths.weak(design, rate);
  }

  /// What happened in these rows. An account that left is one event, in however many rows it shows:
  /// so a row counts as many times less as there are such rows for each account that left.
  Lesson lesson(int[] told) {
    var left = Arrays.stream(told).mapToDouble(row -> book.cases().get(row).left() ? 1 : 0);
    return new Lesson(rows.pick(told), new Left(left.toArray()), weight(book, told));
  }

  static double weight(Table book, int[] told) {
    var rows = IntStream.of(told).mapToObj(book.cases()::get).filter(Case::left).count();
    return rows == 0 ? 1 : (double) accountsThatLeft(book, told) / rows;
  }

  static long accountsThatLeft(Table book, int[] told) {
    var leaving = IntStream.of(told).mapToObj(book.cases()::get).filter(Case::left);
    return leaving.map(Case::id).distinct().count();
  }
}
