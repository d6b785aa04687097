package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Task.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the columns of a book are read: straight or bent, and how freely. Among several ways the one
/// with the most evidence is chosen; bends also have to hold for other accounts later.
record Choice(Study study, Widths widths) {
  /// Fewer accounts that left than this cannot tell one way from another.
  static final int ENOUGH = 200;

  private static final List<Double> RAW = List.of(0.1, 0.2, 0.35, 0.6, 1.0);
  private static final List<Double> HINGES = List.of(0.1, 0.2, 0.4);

  /// Without asking the labels.
  static Choice usual(Table book, Task task) {
    var design = Shapes.straight(book).of(task.kind());
    return new Choice(Study.of(design, book, task.baseRate()), Widths.usual());
  }

  static Choice of(Table book, Task task, int[] told) {
    var usual = usual(book, task);
    if (Study.accountsThatLeft(book, told) < ENOUGH) {
      return usual;
    }
    var straight = straight(usual, task.kind(), told);
    var design = Shapes.bent(book).of(task.kind());
    var study = Study.of(design, book, task.baseRate());
    var bent = HINGES.stream().map(hinge -> new Choice(study, straight.widths.bent(hinge)));
    var best = best(Stream.concat(Stream.of(straight), bent).toList(), told);
    return best.equals(straight) || Ahead.of(book, told).better(best, straight) ? best : straight;
  }

  private static Choice straight(Choice usual, Kind kind, int[] told) {
    return switch (kind) {
      case DRIVERS -> usual;
      case RAW ->
          best(
              RAW.stream().map(raw -> new Choice(usual.study, usual.widths.raw(raw))).toList(),
              told);
    };
  }

  private static Choice best(List<Choice> choices, int[] told) {
    var evidence = choices.stream().mapToDouble(choice -> choice.evidence(told)).toArray();
    var most = DoubleStream.of(evidence).max().orElseThrow();
    int best = 0;
    while (evidence[best] < most) {
      best++;
    }
    return choices.get(best);
  }

  private double evidence(int[] told) {
    return Posterior.of(study.lesson(told), study.expert(widths)).logEvidence();
  }

  /// How surprised it is by some rows after it was taught others: minus the log-likelihood. The
  /// level of those rows is taken as it came, because no shape of a column can know it.
  double surprise(int[] taught, int[] asked) {
    var belief = Posterior.of(study.lesson(taught), study.expert(widths)).belief();
    var rows = study.rows();
    var logOdds = Arrays.stream(asked).mapToDouble(row -> belief.logOdds(rows.row(row))).toArray();
    var rate = Arrays.stream(asked).mapToDouble(this::left).average().orElse(0);
    var shift = Logistic.shift(logOdds, rate);
    return IntStream.range(0, asked.length)
        .mapToDouble(i -> Logistic.loss(logOdds[i] + shift, left(asked[i])))
        .sum();
  }

  private double left(int row) {
    return study.book().cases().get(row).left() ? 1 : 0;
  }

  Opinion learn(Kind kind, int[] told) {
    return Opinion.of(study, kind, study.lesson(told), widths);
  }
}
