package dev.oarlock.domain.risk.handling;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import java.time.Instant;

/// What somebody did about a risk, and when.
public record HandlingStep(Instant at, RiskHandled what) {}
