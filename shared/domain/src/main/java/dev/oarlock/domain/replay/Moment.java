package dev.oarlock.domain.replay;

import dev.oarlock.domain.forecast.DriverValues;
import dev.oarlock.domain.forecast.Probability;
import java.time.LocalDate;
import java.util.OptionalInt;

/// A customer on a past day: its drivers, what the model in force says from what was known then,
/// its health, and whether it had left a horizon later, by all that is known now.
public record Moment(
    String id,
    LocalDate day,
    DriverValues drivers,
    Probability inForce,
    OptionalInt health,
    boolean left) {}
