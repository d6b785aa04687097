package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.play.PlayTask;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import dev.oarlock.domain.phrase.NoteBeginning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What people of ours do about a customer, and write down. None of it moves a score.
public sealed interface HandlingSignal extends Signal {
  int MAX_EPISODES = 100_000;

  /// Somebody took a step about the risk episode `episode` of the account, or Oarlock did. Of each
  /// kind of step the latest of an episode holds. `until` is the last day of a snooze, `to` who is
  /// handed the risk, or whom it is escalated to: without it, to the leadership.
  record RiskHandled(
      int episode,
      Step step,
      Optional<LocalDate> until,
      Optional<Csm> to,
      Optional<String> note,
      Csm by)
      implements HandlingSignal {
    /// Who reminds and escalates when time is up.
    public static final Csm OARLOCK = new Csm("Oarlock");

    private static final int MAX_NOTE_LENGTH = 80;

    /// In the order in which, of two at one second, the latter says more.
    public enum Step {
      /// It is brought up again before whoever should look at it.
      REMIND,
      ESCALATE,
      CLAIM,
      HAND_OVER,
      SNOOZE,
      RESOLVE
    }

    public RiskHandled {
      ValueCheck.inRange("episode", episode, 1, MAX_EPISODES);
      if (step == Step.SNOOZE && until.isEmpty()) {
        throw new IllegalArgumentException("until is missing, and the step is snooze");
      }
      if (step == Step.HAND_OVER && to.isEmpty()) {
        throw new IllegalArgumentException("to is missing, and the step is hand-over");
      }
    }

    @Override
    public SignalType type() {
      return SignalType.RISK_HANDLED;
    }

    @Override
    public List<Object> components() {
      return List.of(episode, step, until, to, note, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(episode, step));
    }

    /// The beginning of the note is kept: who reads the card must see why nobody calls today.
    @Override
    public RiskHandled minimized() {
      return new RiskHandled(
          episode, step, until, to, note.map(it -> NoteBeginning.of(it, MAX_NOTE_LENGTH)), by);
    }
  }

  /// Something worth knowing that no other signal says; `link` leads to where it was said, such as
  /// a thread in Slack. It moves no score.
  record NoteLogged(String note, Optional<String> link, Csm by) implements HandlingSignal {
    private static final String IN_LOG = "…";

    public NoteLogged {
      if (note.isBlank()) {
        throw new IllegalArgumentException("note is empty");
      }
    }

    @Override
    public SignalType type() {
      return SignalType.NOTE_LOGGED;
    }

    @Override
    public List<Object> components() {
      return List.of(note, link, by);
    }

    /// Nothing of the text: whoever asks for notes reads them from the log.
    @Override
    public NoteLogged minimized() {
      return new NoteLogged(IN_LOG, Optional.empty(), by);
    }
  }

  /// The signal of the account that has the id `signal` is taken back: nobody reads it any more, in
  /// whatever order the two come. Only what people write down can be taken back.
  record SignalWithdrawn(String signal, Csm by) implements HandlingSignal {
    public SignalWithdrawn {
      ValueCheck.shortText("signal", signal);
    }

    /// Whether a signal is the one that is taken back.
    public boolean takesBack(LoggedSignal logged) {
      return logged.id().value().equals(signal) && isWithdrawable(logged.signal().type());
    }

    private static boolean isWithdrawable(SignalType type) {
      return switch (type) {
        case NOTE_LOGGED,
            MEETING_HELD,
            SENTIMENT_NOTED,
            CONTACT_CHANGED,
            MEASURE_REPORTED,
            KUDOS_GIVEN ->
            true;
        default -> false;
      };
    }

    @Override
    public SignalType type() {
      return SignalType.SIGNAL_WITHDRAWN;
    }

    @Override
    public List<Object> components() {
      return List.of(signal, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(signal);
    }
  }

  /// Somebody says of the alert that opened the risk episode `episode` what it was worth. Of one
  /// person the latest counts.
  record AlertRated(int episode, Rating rating, Csm by) implements HandlingSignal {
    /// What an alert was worth to whoever read it.
    public enum Rating {
      USEFUL,
      /// It was right, and no news.
      KNEW,
      WRONG
    }

    public AlertRated {
      ValueCheck.inRange("episode", episode, 1, MAX_EPISODES);
    }

    @Override
    public SignalType type() {
      return SignalType.ALERT_RATED;
    }

    @Override
    public List<Object> components() {
      return List.of(episode, rating, by);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(episode, by));
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
      implements HandlingSignal {
    private static final int MOST_TASKS = 12;

    public PlayStarted {
      ValueCheck.shortText("run", run);
      ValueCheck.shortText("title", title);
      episode.ifPresent(it -> ValueCheck.inRange("episode", it, 1, MAX_EPISODES));
      tasks = List.copyOf(tasks);
      if (tasks.isEmpty() || tasks.size() > MOST_TASKS) {
        throw new IllegalArgumentException("not 1 to " + MOST_TASKS + " tasks: " + tasks.size());
      }
    }

    /// The code of the play.
    public String play() {
      return run.split(":", 2)[0];
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
  record PlayStepMarked(String run, String step, Mark mark, Csm by) implements HandlingSignal {
    /// How a step stands.
    public enum Mark {
      /// It was ticked, and is taken back.
      OPEN,
      /// Nobody has to do it.
      NOT_NEEDED,
      DONE
    }

    public PlayStepMarked {
      ValueCheck.shortText("run", run);
      ValueCheck.shortText("step", step);
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

  /// Somebody tells a success of the account or thanks for one: a story, a kudos, or who helped
  /// with a win. `gong` is the id of the win that it belongs to; without one it stands by itself.
  record KudosGiven(
      Optional<String> gong, List<String> people, List<String> teams, Optional<String> text, Csm by)
      implements HandlingSignal {
    private static final int MOST_PEOPLE = 10;
    private static final int MOST_TEAMS = 5;

    public KudosGiven {
      gong.ifPresent(it -> ValueCheck.shortText("gong", it));
      people = List.copyOf(people);
      teams = List.copyOf(teams);
      if (people.size() > MOST_PEOPLE || teams.size() > MOST_TEAMS) {
        throw new IllegalArgumentException(
            "more than %d people or %d teams".formatted(MOST_PEOPLE, MOST_TEAMS));
      }
      if (gong.isPresent() && people.isEmpty() && teams.isEmpty()) {
        throw new IllegalArgumentException("people and teams are missing: who helped with the win");
      }
    }

    @Override
    public SignalType type() {
      return SignalType.KUDOS_GIVEN;
    }

    @Override
    public List<Object> components() {
      return List.of(gong, people, teams, text, by);
    }

    /// Nothing of the text: it is told once, from the log.
    @Override
    public KudosGiven minimized() {
      return new KudosGiven(gong, people, teams, Optional.empty(), by);
    }
  }

  /// A step of an escalation of the account: it is opened with an executive sponsor and so many
  /// days between updates, something is reached, or it is over. Between an opening and the next end
  /// there is one escalation, whatever is opened within it.
  record EscalationNoted(
      EscalationStep step,
      Optional<EscalationLevel> level,
      Optional<Csm> sponsor,
      OptionalInt cadenceDays,
      Optional<String> note,
      Csm by)
      implements HandlingSignal {
    /// In the order in which, of two at one second, they count.
    public enum EscalationStep {
      OPEN,
      MILESTONE,
      CLOSE
    }

    /// How severe it is, and so who is called in.
    public enum EscalationLevel {
      NORMAL,
      HIGH,
      URGENT
    }

    private static final int MOST_DAYS = 30;

    public EscalationNoted {
      cadenceDays.ifPresent(days -> ValueCheck.inRange("cadenceDays", days, 1, MOST_DAYS));
      if (step == EscalationStep.OPEN && sponsor.isEmpty()) {
        throw new IllegalArgumentException("sponsor is missing, and the step is open");
      }
    }

    @Override
    public SignalType type() {
      return SignalType.ESCALATION_NOTED;
    }

    @Override
    public List<Object> components() {
      return List.of(step, level, sponsor, cadenceDays, note, by);
    }

    /// Nothing of the text: the room was told, and the log has it.
    @Override
    public EscalationNoted minimized() {
      return new EscalationNoted(step, level, sponsor, cadenceDays, Optional.empty(), by);
    }
  }
}
