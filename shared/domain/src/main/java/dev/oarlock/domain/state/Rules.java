package dev.oarlock.domain.state;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.health.Scorecard;

/// By what accounts are judged and their future forecast.
public record Rules(Scorecard scorecard, HazardModel hazard) {}
