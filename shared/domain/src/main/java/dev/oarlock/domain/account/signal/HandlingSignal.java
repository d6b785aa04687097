package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What people of ours do about a customer at risk.
public sealed interface HandlingSignal extends Signal {

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
    private static final int MAX_EPISODES = 100_000;

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
      return new RiskHandled(episode, step, until, to, note.map(RiskHandled::beginning), by);
    }

    private static String beginning(String note) {
      var length = Math.min(MAX_NOTE_LENGTH, note.codePointCount(0, note.length()));
      return note.substring(0, note.offsetByCodePoints(0, length));
    }
  }
}
