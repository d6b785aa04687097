package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.health.assessment.Band;

/// The number of customers in a band, a week ago and now.
public record BandCount(Band band, int before, int now) {}
