package dev.oarlock.domain.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The disagreements between model and CSM that an account has had: how many, and the one that
/// waits for a decision now.
public record Disputes(int count, Optional<Dispute> open) {

  /// `number` is its own within the account; `renewal` is what it is about, and `call` when the CSM
  /// said what the lead is asked about (unknown of those of long ago).
  public record Dispute(int number, LocalDate renewal, Optional<Instant> call, Told told) {
    Dispute(int number, Calls calls, Told told) {
      this(number, calls.renewal(), calls.csm().map(call -> call.at().toInstant()), told);
    }

    boolean isAbout(Calls calls) {
      return calls.renewal().equals(renewal)
          && call.isPresent()
          && call.equals(calls.csm().map(call -> call.at().toInstant()));
    }
  }

  /// Whether the lead has been told.
  public enum Told {
    YES,
    /// History does not shout, but the next news brings it along.
    NOT_YET,
    /// What was brought in later on purpose, or comes of other rules, waits in the queue.
    NEVER
  }

  public static Disputes none() {
    return new Disputes(0, Optional.empty());
  }

  /// After a step; `told` is how a disagreement that opens now would be heard of.
  public Disputes next(Optional<Calls> calls, Told told) {
    return calls
        .map(it -> it.amid(this))
        .filter(Calls::isOpen)
        .map(it ->
            stillOpen(it.renewal())
                .map(was -> goesOn(was, it, told))
                .orElseGet(() -> opens(it, told)))
        .orElseGet(() -> new Disputes(count, Optional.empty()));
  }

  private Optional<Dispute> stillOpen(LocalDate renewal) {
    return open.filter(was -> was.renewal().equals(renewal));
  }

  /// Under the same number, also where the CSM has called anew and is still apart.
  private Disputes goesOn(Dispute was, Calls calls, Told told) {
    var heard = was.told() == Told.NOT_YET && told == Told.YES ? Told.YES : was.told();
    return new Disputes(count, Optional.of(new Dispute(was.number(), calls, heard)));
  }

  private Disputes opens(Calls calls, Told told) {
    var number = count + 1;
    return new Disputes(number, Optional.of(new Dispute(number, calls, told)));
  }

  /// The one that the lead was told of and is still waiting for.
  public Optional<Dispute> heard() {
    return open.filter(it -> it.told() == Told.YES);
  }

  public boolean hasUntold() {
    return open.filter(it -> it.told() == Told.NOT_YET).isPresent();
  }
}
