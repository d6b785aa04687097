package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// From the locked call for a quarter to what stands now, both with what had left by then, account
/// by account: `locked` and all `lines`, `rest` and nothing else come to `now`.
///
/// @param lockedOn the day of the lock
/// @param model the model that made it, and `modelNow` the one that says what stands now
/// @param lines the largest
/// @param byReason all of them, summed by reason
/// @param actual what has left since the quarter began
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

  /// Three calls for one quarter: the model's, the CSMs' (where they made one), and the one that
  /// counts.
  public record ForecastTotals(
      MultiCurrencyAmount model, MultiCurrencyAmount csm, MultiCurrencyAmount committed) {
    static ForecastTotals of(ForecastSnapshot snapshot, CalendarQuarter quarter) {
      return new ForecastTotals(
          snapshot.total(quarter, QuarterForecast::model),
          snapshot.total(quarter, QuarterForecast::csmOrModel),
          snapshot.total(quarter, QuarterForecast::committedOrModel));
    }
  }

  /// Why the call for an account is another one.
  public enum BridgeReason {
    /// It left: what it took with it instead of what was expected.
    CHURNED,
    WON_BACK,
    NEW_CUSTOMER,
    /// It renewed, which it was expected not to by that chance.
    RENEWED,
    REVENUE_CHANGED,
    LIKELIHOOD_CHANGED,
    /// Nothing but the quarter's rest growing shorter.
    TIME_PASSED,
    FORECAST_CHANGED,
    /// What another model says of the same drivers, more or less than the one of the lock.
    MODEL_CHANGED,
    /// What was known of the past when the call was locked was not all.
    REPORTED_LATE
  }

  /// One account and reason; more than nothing is more loss. `was` and `is` are what the account
  /// came to in all, `moved` is the driver that moved most.
  public record BridgeLine(
      AccountId id,
      String name,
      BridgeReason reason,
      MultiCurrencyAmount amount,
      MultiCurrencyAmount before,
      MultiCurrencyAmount after,
      Optional<DriverReading> movedDriver) {}

  /// The lines that are not named.
  public record OtherLines(int count, MultiCurrencyAmount amount) {}

  /// All lines of a reason.
  public record ReasonTotal(BridgeReason reason, int count, MultiCurrencyAmount amount) {}

  public ForecastBridge {
    lines = List.copyOf(lines);
    byReason = List.copyOf(byReason);
  }
}
