package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Task.Kind;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Asks models that were taught on one part less about that part, to see whether such models say
/// too much or too little.
final class CrossCheck {
  private final Choice choice;
  private final Kind kind;
  private final int[] told;

  CrossCheck(Choice choice, Kind kind, int[] told) {
    this.choice = choice;
    this.kind = kind;
    this.told = told;
  }

  /// The correction that their answers ask for; none where too few accounts left to tell.
  Redraw correction(Consumer<String> progress) {
    var book = choice.study().book();
    if (Study.accountsThatLeft(book, told) < Choice.ENOUGH) {
      return new Redraw(0, 1);
    }
    var said = new double[book.size()];
    for (int fold = 0; fold < Folds.USUAL.count(); fold++) {
      progress.accept("Checking on part " + (fold + 1) + " of " + Folds.USUAL.count());
      ask(fold, said);
    }
    var logOdds = Arrays.stream(told).mapToDouble(row -> said[row]).toArray();
    var left = Arrays.stream(told).mapToDouble(row -> book.cases().get(row).left() ? 1 : 0);
    return Redraw.cautious(logOdds, left.toArray(), Study.weight(book, told));
  }

  private void ask(int fold, double[] said) {
    var study = choice.study();
    IntPredicate held = row -> Folds.USUAL.holds(fold, study.book().cases().get(row));
    var taught = Arrays.stream(told).filter(held.negate()).toArray();
    var belief = choice.learn(kind, taught).belief();
    Arrays.stream(told)
        .filter(held)
        .forEach(row -> said[row] = belief.logOdds(study.rows().row(row)));
  }
}
