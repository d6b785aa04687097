package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.churn.estimate.Probability;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What a lead decided, and the forecasts of model and CSM that the decision was about.
///
/// @param leadEstimate the lead's own estimate, if that is the choice
/// @param at in the time zone of the business
public record RenewalDecision(
    Choice choice,
    Optional<RenewalEstimate> leadEstimate,
    Probability model,
    Optional<Probability> csm,
    Csm by,
    OffsetDateTime at) {}
