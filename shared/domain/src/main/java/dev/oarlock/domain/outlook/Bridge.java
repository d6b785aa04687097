package dev.oarlock.domain.outlook;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.revenue.Amounts;
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
public record Bridge(
    Quarter quarter,
    LocalDate lockedOn,
    String model,
    LocalDate day,
    String modelNow,
    Totals locked,
    Totals now,
    List<Line> lines,
    Rest rest,
    List<Sum> byReason,
    Actual actual) {

  /// Three calls for one quarter: the model's, the CSMs' (where they made one), and the one that
  /// counts.
  public record Totals(Amounts machine, Amounts csm, Amounts counting) {
    static Totals of(Sheet sheet, Quarter quarter) {
      return new Totals(
          sheet.total(quarter, QuarterCall::machine),
          sheet.total(quarter, QuarterCall::csmOrMachine),
          sheet.total(quarter, QuarterCall::counting));
    }
  }

  /// Why the call for an account is another one.
  public enum Why {
    /// It left: what it took with it instead of what was expected.
    LEFT,
    WON_BACK,
    NEW,
    /// It renewed, which it was expected not to by that chance.
    RENEWED,
    REVENUE_CHANGED,
    CHANCE_CHANGED,
    /// Nothing but the quarter's rest growing shorter.
    TIME_PASSED,
    CALL_CHANGED,
    /// What another model says of the same drivers, more or less than the one of the lock.
    MODEL_CHANGED,
    /// What was known of the past when the call was locked was not all.
    TOLD_LATE
  }

  /// One account and reason; more than nothing is more loss. `was` and `is` are what the account
  /// came to in all, `moved` is the driver that moved most.
  public record Line(
      AccountId id,
      String name,
      Why why,
      Amounts amount,
      Amounts was,
      Amounts is,
      Optional<DriverReading> moved) {}

  /// The lines that are not named.
  public record Rest(int count, Amounts amount) {}

  /// All lines of a reason.
  public record Sum(Why why, int count, Amounts amount) {}

  public Bridge {
    lines = List.copyOf(lines);
    byReason = List.copyOf(byReason);
  }
}
