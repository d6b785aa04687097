package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What people of ours do by a play, step by step. None of it moves a score.
public sealed interface PlaySignal extends Signal {

  /// A step of a play as it was planned when the play was started: who does it, and until when.
  record PlayTask(String code, String text, PlayRole owner, LocalDate due) {
    public PlayTask {
      ValueCheck.shortText("text", text);
      requireCode(code);
    }
  }

  private static void requireCode(String code) {
    if (!code.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("not a code of small letters and hyphens: " + code);
    }
  }

  private static void requireRun(String run) {
    if (!run.matches("[a-z0-9-]{1,60}:[a-z0-9-]{1,20}")) {
      throw new IllegalArgumentException("not PLAY:RUN in small letters and digits: " + run);
    }
  }

  /// Somebody started a play about the account. `run` is the play's code and what this run of it is
  /// about, such as `adoption-sprint:3`; of one run the latest start holds. `episode` is the number
  /// of the risk episode that it is against and `riskSince` the day on which that was opened; a
  /// play that answers no risk has neither.
  record PlayStarted(
      String run,
      String title,
      OptionalInt episode,
      Optional<LocalDate> riskSince,
      List<PlayTask> tasks,
      Csm by)
      implements PlaySignal {
    private static final int MOST_TASKS = 12;

    public PlayStarted {
      requireRun(run);
      ValueCheck.shortText("title", title);
      episode.ifPresent(it -> ValueCheck.inRange("episode", it, 1, HandlingSignal.MAX_EPISODES));
      tasks = List.copyOf(tasks);
      if (tasks.isEmpty() || tasks.size() > MOST_TASKS) {
        throw new IllegalArgumentException("not 1 to " + MOST_TASKS + " tasks: " + tasks.size());
      }
    }

    /// The code of the play.
    public String play() {
      return run.substring(0, run.indexOf(':'));
    }

    @Override
    public SignalType type() {
      return SignalType.PLAY_STARTED;
    }

    @Override
    public List<Object> components() {
      return List.of(run, title, episode, riskSince, tasks, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(run);
    }
  }

  /// Somebody says of a step of a play how it stands. Of one step the latest holds, whether it or
  /// the start of the play was told first.
  record PlayStepMarked(String run, String step, Mark mark, Csm by) implements PlaySignal {
    /// How a step stands.
    public enum Mark {
      /// It was ticked, and is taken back.
      OPEN,
      /// Nobody has to do it.
      NOT_NEEDED,
      DONE
    }

    public PlayStepMarked {
      requireRun(run);
      requireCode(step);
    }

    @Override
    public SignalType type() {
      return SignalType.PLAY_STEP_MARKED;
    }

    @Override
    public List<Object> components() {
      return List.of(run, step, mark, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(run, step));
    }
  }
}
