package dev.oarlock.domain.call;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What a lead decided, and what model and CSM said then: it is a decision between those two.
///
/// @param own the lead's own figure, where that is the choice
/// @param at on the business's clock
public record Decision(
    Choice choice,
    Optional<Figure> own,
    Probability model,
    Optional<Probability> csm,
    Csm by,
    OffsetDateTime at) {}
