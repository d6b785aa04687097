package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The bridge from the snapshot's forecast for a quarter to the current one, both with the revenue
/// churned by then, account by account: `atSnapshot` plus all `lines` and `otherLines` equals
/// `current`.
///
/// @param snapshotDay the day of the snapshot
/// @param snapshotModel the model of the snapshot; `currentModel` is the model of the current
///   forecast
/// @param lines the largest lines
/// @param byReason all lines, summed by reason
/// @param actualChurn the revenue churned since the quarter began
public record ForecastBridge(
    CalendarQuarter quarter,
    LocalDate snapshotDay,
    String snapshotModel,
    LocalDate day,
    String currentModel,
    ForecastTotals atSnapshot,
    ForecastTotals current,
    List<BridgeLine> lines,
    OtherLines otherLines,
    List<ReasonTotal> byReason,
    ActualChurn actualChurn) {

  /// Three forecasts for one quarter: the model's, the CSMs' (the model's where they gave none),
  /// and the committed one.
  public record ForecastTotals(
      MultiCurrencyAmount model, MultiCurrencyAmount csm, MultiCurrencyAmount committed) {
    static ForecastTotals of(ForecastSnapshot snapshot, CalendarQuarter quarter) {
      return new ForecastTotals(
          snapshot.total(quarter, QuarterForecast::model),
          snapshot.total(quarter, QuarterForecast::csmOrModel),
          snapshot.total(quarter, QuarterForecast::committedOrModel));
    }
  }

  /// Why the forecast of an account changed.
  public enum BridgeReason {
    /// It churned: its actual loss instead of the expected one.
    CHURNED,
    WON_BACK,
    NEW_CUSTOMER,
    /// It renewed, in time or late, so the expected loss at the renewal is gone.
    RENEWED,
    /// It renewed after its grace and never was away, so the churn that was counted is none.
    RENEWED_LATE,
    /// Its renewal is overdue, unsigned: what was expected of it when it was due is expected now.
    LATE,
    /// A late renewal of an earlier quarter was never signed: it churned in that quarter, as of the
    /// day it was due.
    LAPSED,
    REVENUE_CHANGED,
    LIKELIHOOD_CHANGED,
    /// Only time passed, and less of the quarter remains.
    TIME_PASSED,
    FORECAST_CHANGED,
    /// The difference between the two models for the same drivers.
    MODEL_CHANGED,
    /// Something that happened before the snapshot was reported after it.
    REPORTED_LATE
  }

  /// One account and reason; a positive amount is a larger loss. `before` and `after` are the
  /// account's total expected loss; `movedDriver` is the driver that moved it most, or where
  /// nothing is known of that one any more, `forgottenDriver`; `lapsed` is what left in an earlier
  /// quarter.
  public record BridgeLine(
      AccountId id,
      String name,
      BridgeReason reason,
      MultiCurrencyAmount amount,
      MultiCurrencyAmount before,
      MultiCurrencyAmount after,
      Optional<DriverReading> movedDriver,
      Optional<MultiCurrencyAmount> lapsed,
      Optional<Driver> forgottenDriver) {}

  /// The lines that are not listed.
  public record OtherLines(int count, MultiCurrencyAmount amount) {}

  /// All lines of a reason.
  public record ReasonTotal(BridgeReason reason, int count, MultiCurrencyAmount amount) {}

  public ForecastBridge {
    lines = List.copyOf(lines);
    byReason = List.copyOf(byReason);
  }
}
