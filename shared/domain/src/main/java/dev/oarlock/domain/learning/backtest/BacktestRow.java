package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.estimate.Probability;
import java.time.LocalDate;
import java.util.OptionalInt;

/// A customer on a past day: its drivers, the probability by the model in force from what was known
/// then, its health, and whether it had churned by the horizon, from all that is known now.
public record BacktestRow(
    String account,
    LocalDate day,
    DriverValues drivers,
    Probability inForce,
    OptionalInt health,
    boolean churned) {}
