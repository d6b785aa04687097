package dev.oarlock.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTest {
  @Test
  void fiveAreNamedAndOfTheOthersHowManyAndWhere() {
    assertThat(ImportReport.first(List.of("a", "b", "c", "d", "e"), "see there"))
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(ImportReport.first(List.of("a", "b", "c", "d", "e", "f", "g"), "see there"))
        .endsWith("e", "           and 2 more; see there");
  }
}
