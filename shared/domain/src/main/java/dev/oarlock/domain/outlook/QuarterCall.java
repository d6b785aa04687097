package dev.oarlock.domain.outlook;

import java.util.Optional;

/// What was called for one account and quarter: by the model, by the CSM, and the call that counts
/// where that is not the model's.
public record QuarterCall(Stated machine, Optional<Stated> csm, Optional<Stated> last) {
  /// The CSM's, or the model's where the CSM said nothing.
  public Stated csmOrMachine() {
    return csm.orElse(machine);
  }

  /// The call that counts.
  public Stated counting() {
    return last.orElse(machine);
  }
}
