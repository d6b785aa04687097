package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.util.List;
import java.util.Optional;

/// What people of ours write down about an account, and take back.
public sealed interface ActivitySignal extends Signal {

  /// Something worth knowing that no other signal says; `link` leads to where it was said, such as
  /// a thread in Slack. It moves no score.
  record NoteLogged(String note, Optional<String> link, Csm by) implements ActivitySignal {
    private static final int MAX_KEPT_LENGTH = 80;

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

    /// The beginning alone: the whole is in the log.
    @Override
    public NoteLogged minimized() {
      var length = Math.min(MAX_KEPT_LENGTH, note.codePointCount(0, note.length()));
      return new NoteLogged(note.substring(0, note.offsetByCodePoints(0, length)), link, by);
    }
  }

  /// The signal of the account that has the id `signal` is taken back: nobody reads it any more, in
  /// whatever order the two come. Only what people write down can be taken back.
  record SignalWithdrawn(String signal, Csm by) implements ActivitySignal {
    public SignalWithdrawn {
      ValueCheck.shortText("signal", signal);
    }

    /// Whether a signal is the one that is taken back.
    public boolean takesBack(LoggedSignal logged) {
      return logged.id().value().equals(signal) && isWithdrawable(logged.signal().type());
    }

    private static boolean isWithdrawable(SignalType type) {
      return switch (type) {
        case NOTE_LOGGED, MEETING_HELD, SENTIMENT_NOTED, CONTACT_CHANGED, MEASURE_REPORTED -> true;
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
}
