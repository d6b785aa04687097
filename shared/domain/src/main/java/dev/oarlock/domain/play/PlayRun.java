package dev.oarlock.domain.play;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.account.signal.play.PlayTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A play that was started about an account, and how far it is. It follows from the latest start
/// and the latest mark of each step, whatever was told first.
public record PlayRun(PlayStarted started, Instant at, LocalDate day, List<RunStep> steps) {

  /// A step, and what was said of it last.
  public record RunStep(PlayTask task, Optional<StepMark> mark) {
    /// Whether nobody has to do it any more.
    public boolean isSettled() {
      return mark.filter(it -> it.mark() != Mark.OPEN).isPresent();
    }

    public boolean isDone() {
      return mark.filter(it -> it.mark() == Mark.DONE).isPresent();
    }
  }

  /// What somebody said of a step, when.
  public record StepMark(Mark mark, Csm by, Instant at, LocalDate day) {}

  public PlayRun {
    steps = List.copyOf(steps);
  }

  /// Those that are known of an account, the oldest first.
  public static List<PlayRun> of(Facts facts) {
    return facts.of(PlayStarted.class).stream().map(it -> of(it, facts)).toList();
  }

  public static Optional<PlayRun> find(Facts facts, String run) {
    return facts.of(PlayStarted.class).stream()
        .filter(it -> it.signal().run().equals(run))
        .findFirst()
        .map(it -> of(it, facts));
  }

  private static PlayRun of(Fact<PlayStarted> start, Facts facts) {
    return new PlayRun(
        start.signal(),
        start.at(),
        start.day(),
        start.signal().tasks().stream()
            .map(task -> new RunStep(task, mark(start.signal().run(), task, facts)))
            .toList());
  }

  private static Optional<StepMark> mark(String run, PlayTask task, Facts facts) {
    return facts.of(PlayStepMarked.class).stream()
        .filter(it -> it.signal().run().equals(run) && it.signal().step().equals(task.code()))
        .reduce((_, later) -> later)
        .map(it -> new StepMark(it.signal().mark(), it.signal().by(), it.at(), it.day()));
  }

  public String run() {
    return started.run();
  }

  public Optional<RunStep> step(String code) {
    return steps.stream().filter(it -> it.task().code().equals(code)).findFirst();
  }

  public long done() {
    return steps.stream().filter(RunStep::isDone).count();
  }

  /// Whether there is nothing left to do.
  public boolean isFinished() {
    return steps.stream().allMatch(RunStep::isSettled);
  }

  /// The next that is to be done: of those that are open, the one that is due first.
  public Optional<RunStep> next() {
    return steps.stream()
        .filter(it -> !it.isSettled())
        .min(Comparator.comparing(it -> it.task().due()));
  }

  /// When somebody last said something of it.
  public Instant latest() {
    return steps.stream()
        .flatMap(it -> it.mark().stream())
        .map(StepMark::at)
        .filter(it -> it.isAfter(at))
        .max(Comparator.naturalOrder())
        .orElse(at);
  }

  /// Whether anything of it was done before a day.
  boolean wasWorkedOnBefore(LocalDate before) {
    return steps.stream()
        .filter(RunStep::isDone)
        .flatMap(it -> it.mark().stream())
        .anyMatch(it -> it.day().isBefore(before));
  }
}
