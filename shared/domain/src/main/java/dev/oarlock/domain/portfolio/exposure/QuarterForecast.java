package dev.oarlock.domain.portfolio.exposure;

import java.util.Optional;

/// The forecasts for one account and quarter: by the model, by the CSM, and the committed one if it
/// is not the model's.
public record QuarterForecast(
    ExpectedLoss model, Optional<ExpectedLoss> csm, Optional<ExpectedLoss> committed) {
  /// The CSM's forecast, or the model's if the CSM gave none.
  public ExpectedLoss csmOrModel() {
    return csm.orElse(model);
  }

  /// The committed forecast, or the model's.
  public ExpectedLoss committedOrModel() {
    return committed.orElse(model);
  }

  /// Of two accounts that are one by now: what both may lose, and how likely the whole is to leave.
  public QuarterForecast plus(QuarterForecast part) {
    return new QuarterForecast(
        model.plus(part.model),
        csm.isPresent() || part.csm.isPresent()
            ? Optional.of(csmOrModel().plus(part.csmOrModel()))
            : Optional.empty(),
        committed.isPresent() || part.committed.isPresent()
            ? Optional.of(committedOrModel().plus(part.committedOrModel()))
            : Optional.empty());
  }
}
