package dev.oarlock.aws.tide;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Tide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A tide, when it was found, and what became of it: `until` is the first day that is not in doubt
/// any more, there once it is over. `end` says how it ended; while it is open, that somebody called
/// the reports wrong, so that they will never count.
public record Held(Tide tide, Instant found, Optional<LocalDate> until, Optional<End> end) {
  public static Held open(Tide tide, Instant found) {
    return new Held(tide, found, Optional.empty(), Optional.empty());
  }

  /// Whether it doubts reports of the same kind from the same day on.
  public boolean isOfTheSame(Tide other) {
    return tide.feed().equals(other.feed()) && tide.since().equals(other.since());
  }

  public boolean isOpen() {
    return until.isEmpty();
  }

  /// Whether what is reported of a day is, or was, in doubt by it.
  public boolean covers(LocalDate day) {
    var begun = !day.isBefore(tide.since());
    return begun && until.filter(end -> day.isAfter(tide.since()) && !day.isBefore(end)).isEmpty();
  }

  public boolean isWrong() {
    return end.filter(it -> it == End.WRONG).isPresent();
  }

  public Held calledWrong() {
    return new Held(tide, found, until, Optional.of(End.WRONG));
  }

  public Held over(LocalDate day, End how) {
    return new Held(tide, found, Optional.of(day), Optional.of(how));
  }

  /// What goes into the log of an account, known `at`: that it is in doubt, and, once it is over,
  /// what it was.
  public LoggedSignal noted(AccountId account, Instant at) {
    var id = "tide:" + tide.feed() + ":" + tide.since() + (isOpen() ? "" : ":over");
    return new LoggedSignal(new SignalId(id), account, at, at, signal());
  }

  private TideNoted signal() {
    var real = !isOpen() && end.filter(End::isReal).isPresent();
    return new TideNoted(tide.feed(), tide.since(), tide.moved(), tide.of(), until, real);
  }
}
