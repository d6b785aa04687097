package dev.oarlock.domain.portfolio.exposure;

import java.util.Optional;

/// What was called for one account and quarter: by the model, by the CSM, and the call that counts
/// where that is not the model's.
public record QuarterForecast(
    ExpectedLoss model, Optional<ExpectedLoss> csm, Optional<ExpectedLoss> committed) {
  /// The CSM's, or the model's where the CSM said nothing.
  public ExpectedLoss csmOrModel() {
    return csm.orElse(model);
  }

  /// The call that counts.
  public ExpectedLoss committedOrModel() {
    return committed.orElse(model);
  }
}
