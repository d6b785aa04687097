package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.renewal.RenewalEstimate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// How a disagreement about a renewal ended.
public sealed interface DisagreementResolution {
  /// A lead decided, `at` on the business's clock; `committed` is the forecast that counts since,
  /// none while the renewal is only monitored.
  record Decided(Choice choice, Optional<RenewalEstimate> committed, Csm by, OffsetDateTime at)
      implements DisagreementResolution {}

  /// The forecasts of model and CSM came into the same category.
  record Agreed() implements DisagreementResolution {}

  /// There is nothing left to decide: the customer renewed, gave notice or left.
  record Lapsed() implements DisagreementResolution {}
}
