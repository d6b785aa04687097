package dev.oarlock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportDaysTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-04");
  private static final Optional<YearMonth> SEPTEMBER = Optional.of(YearMonth.of(2026, 9));

  @Test
  void aNightWritesTheDayThatEndedOfEachTable() {
    assertThat(keys(Optional.empty(), SEPTEMBER))
        .contains(
            "accounts/dt=2026-11-03/accounts.parquet",
            "health/dt=2026-11-03/health.parquet",
            "forecast/dt=2026-11-03/forecast.parquet",
            "signals/dt=2026-11-03/signals.parquet",
            "ledger/dt=2026-11-03/ledger.parquet");
  }

  @Test
  void signalsOfTheDayBeforeAreWrittenAnewForWhatWasScoredLate() {
    assertThat(keys(Optional.empty(), SEPTEMBER))
        .filteredOn(key -> key.startsWith("signals/"))
        .containsExactly(
            "signals/dt=2026-11-02/signals.parquet", "signals/dt=2026-11-03/signals.parquet");
  }

  @Test
  void theLedgerIsWrittenAnewFromTheFirstMonthThatIsOpen() {
    assertThat(keys(Optional.empty(), SEPTEMBER))
        .filteredOn(key -> key.startsWith("ledger/"))
        .hasSize(31 + 3)
        .startsWith("ledger/dt=2026-10-01/ledger.parquet");
  }

  @Test
  void beforeAnyMonthIsClosedThatIsAQuarter() {
    assertThat(keys(Optional.empty(), Optional.empty()))
        .filteredOn(key -> key.startsWith("ledger/"))
        .hasSize(93)
        .startsWith("ledger/dt=2026-08-03/ledger.parquet");
  }

  @Test
  void aPastDayHasNoAccountsForTheyAreAsTheyAreNow() {
    assertThat(keys(Optional.of(LocalDate.parse("2026-08-20")), SEPTEMBER))
        .containsExactly(
            "signals/dt=2026-08-19/signals.parquet",
            "signals/dt=2026-08-20/signals.parquet",
            "ledger/dt=2026-08-20/ledger.parquet");
  }

  @Test
  void aDayThatHasNotEndedIsRefused() {
    assertThatThrownBy(() -> ExportDays.of(TODAY, Optional.of(TODAY)))
        .hasMessage("the day has not ended: 2026-11-04");
  }

  private static List<String> keys(Optional<LocalDate> asked, Optional<YearMonth> closed) {
    return ExportDays.of(TODAY, asked).partitions(closed).stream()
        .map(ExportPartition::key)
        .toList();
  }
}
