package dev.oarlock.domain.outlook;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Amounts;

/// A call on one account: the chance that it leaves, and that chance times what is at stake.
public record Stated(Probability chance, Amounts expected) {}
