package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.assessment.Band;

/// One possible change, from the current value to the assumed one, and the score (0-100) and band
/// that it leads to. `fraction` is how much of the possible change it is, above 0 and up to 1.
public record ImprovementOption(
    WhatIfAssumption assumption,
    double current,
    EffortLevel effort,
    double fraction,
    int score,
    Band band) {}
