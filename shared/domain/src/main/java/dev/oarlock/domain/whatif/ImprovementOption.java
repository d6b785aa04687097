package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.assessment.Band;

/// One thing that could change: from what it is now to what is assumed, and the score (0-100) and
/// band that it would lead to. `way` is how much of the possible way that is, over 0 to 1.
public record ImprovementOption(
    WhatIfAssumption assumption,
    double current,
    EffortLevel effort,
    double fraction,
    int score,
    Band band) {}
