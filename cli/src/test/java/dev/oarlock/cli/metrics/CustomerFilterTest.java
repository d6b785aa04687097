package dev.oarlock.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CustomerFilterTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");

  @Test
  void aNameThatNobodyHasIsSaid() {
    var filter =
        CommandLine.populateCommand(new CustomerFilter(), "--segment", "Moon", "--csm", "dana");

    assertThat(filter.unmatched(List.of(), DAY))
        .hasValue("Nobody who paid in this time is of segment Moon, csm dana.");
  }

  @Test
  void aReportOnAllIsOfNoPart() {
    assertThat(new CustomerFilter().unmatched(List.of(), DAY)).isEmpty();
  }
}
