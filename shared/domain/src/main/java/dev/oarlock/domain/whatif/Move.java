package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.Band;

/// One thing that could change: from what it is now to what is assumed, and the score (0-100) and
/// band that it would lead to. `way` is how much of the possible way that is, over 0 to 1.
public record Move(
    Assumption assumption, double from, Ease ease, double way, int score, Band band) {}
