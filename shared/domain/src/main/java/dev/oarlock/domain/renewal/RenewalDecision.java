package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.churn.estimate.Probability;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What a lead decided, and what model and CSM said then: it is a decision between those two.
///
/// @param own the lead's own figure, where that is the choice
/// @param at on the business's clock
public record RenewalDecision(
    Choice choice,
    Optional<RenewalEstimate> leadEstimate,
    Probability model,
    Optional<Probability> csm,
    Csm by,
    OffsetDateTime at) {}
