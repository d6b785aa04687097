package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.renewal.RenewalEstimate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// How a disagreement about a renewal came to its end.
public sealed interface DisagreementResolution {
  /// A lead decided, `at` on the business's clock; `last` is the figure that counts since, none
  /// while it is only watched.
  record Decided(Choice choice, Optional<RenewalEstimate> committed, Csm by, OffsetDateTime at)
      implements DisagreementResolution {}

  /// Model and CSM came together by themselves.
  record Agreed() implements DisagreementResolution {}

  /// There is nothing left to decide: the day has passed, or they signed or gave notice before.
  record Lapsed() implements DisagreementResolution {}
}
