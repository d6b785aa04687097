package dev.oarlock.bench.faults;

import dev.oarlock.aws.store.run.ImportRun;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.cli.imports.undo.ImportUndo;

/// Somebody takes back the import of a run, of each second run: again where it was interrupted, and
/// once more when nothing goes wrong any more.
final class FaultUndo {
  /// What `import --runs` calls it.
  static final String RUN = "import-2026-11-20T08:00:00.001Z";

  private static final int SELDOM = 20;

  private final FaultWorld world;
  private final FaultDice dice;
  private final boolean isMeant;
  private int attempts;
  private boolean isDone;

  FaultUndo(FaultWorld world, FaultDice dice) {
    this.world = world;
    this.dice = dice;
    this.isMeant = dice.below(2) == 0;
  }

  /// Whether all that the import alone told must be gone in the end.
  boolean isMeant() {
    return isMeant;
  }

  /// How often it was begun.
  int attempts() {
    return attempts;
  }

  /// Sometimes somebody tries, while everything else goes on.
  void next() {
    if (isMeant && !isDone && dice.below(SELDOM) == 0) {
      attempt();
    }
  }

  /// What came late of it waits in quarantine, and goes with it.
  void end() {
    if (isMeant) {
      attempt();
    }
  }

  private void attempt() {
    world.run(() ->
        ImportRuns.of(world.context())
            .find(RUN)
            .ifPresent((ImportRun run) -> {
              attempts++;
              var undo = new ImportUndo(world.context(), run);
              undo.begin();
              undo.takeBack(_ -> {});
              isDone = true;
            }));
  }
}
