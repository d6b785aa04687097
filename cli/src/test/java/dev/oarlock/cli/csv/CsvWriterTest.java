package dev.oarlock.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  @Test
  void aFormulaBecomesTextAndANumberBelowZeroStaysANumber() {
    var line = List.of("=1+1", "-cmd", "+1", "-690.00", "-5", "-0.3 %", "-1+1");

    assertThat(CsvWriter.document(Stream.of(line)))
        .isEqualTo("'=1+1,'-cmd,'+1,-690.00,-5,-0.3 %,'-1+1\r\n");
  }
}
