package dev.oarlock.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CustomerFilterTest {
  private static final RevenuePeriod DAY =
      new RevenuePeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-01"));

  private static ReportScope scope(CustomerFilter filter) {
    return new ReportScope(DAY, PeriodLength.YEAR, filter.asked(), Optional.empty());
  }

  @Test
  void thatNobodyIsOfAllPartsIsSaid() {
    var filter =
        CommandLine.populateCommand(new CustomerFilter(), "--segment", "Moon", "--csm", "dana");

    assertThat(CustomerFilter.unmatched(scope(filter), List.of()))
        .hasValue("Nobody who paid in this time is of segment Moon, csm dana.");
  }

  @Test
  void aReportOnAllIsOfNoPart() {
    assertThat(CustomerFilter.unmatched(scope(new CustomerFilter()), List.of())).isEmpty();
  }
}
