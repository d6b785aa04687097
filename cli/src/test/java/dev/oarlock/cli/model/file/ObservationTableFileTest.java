package dev.oarlock.cli.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as people export them, and what is said to those that are none.
class ObservationTableFileTest {
  private static final String TABLE =
      """
      id,asof,y,d_level,d_trend
      Acme,2026-01-31,1,1.5,0.5
      Bo,2026-01-31,0,-1,
      Cy,2026-02-28,0,-5e-1,1
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bo,2026-01-31   | Acme,2026-01-31 | row 2, column id: 'Acme' as of 2026-01-31 is in row 1 already
          Bo,2026-01-31   | Bo,31.01.2026   | row 2, column asof: no day such as 2026-11-30: '31.01.2026'
          Bo,2026-01-31   | Bo,2026-02-30   | row 2, column asof: no day such as 2026-11-30: '2026-02-30'
          Bo,             | ,               | row 2, column id: it is empty
          31,0,-1         | 31,yes,-1       | row 2, column y: neither 0 nor 1 nor empty: 'yes'
          -5e-1           | NaN             | row 3, column d_level: not a number: 'NaN' (leave empty what is not known)
          -5e-1           | -Infinity       | row 3, column d_level: not a number: '-Infinity'
          -5e-1           | 0x1p3           | row 3, column d_level: not a number: '0x1p3'
          -5e-1           | 5d              | row 3, column d_level: not a number: '5d'
          -5e-1           | '"1,5"'         | row 3, column d_level: not a number: '1,5'
          -5e-1           | 1e300           | row 3, column d_level: too large a number: '1e300'
          -5e-1,1         | -5e-1           | row 3, column d_trend: the row ends before it
          -5e-1,1         | -5e-1,1,7       | row 3, column d_trend: after it come 1 more fields
          -5e-1,1         | '"-5e-1,1'      | row 3: not a CSV line
          d_level,d_trend | d_level,d_level | row 0, column d_level: the column is there twice
          d_level,d_trend | e_level,e_trend | column d_*: no column begins so
          id,             | key,            | column id: it is not there
          """)
  void whatIsWrongIsNamedByRowAndColumn(String right, String wrong, String said) {
    assertThatThrownBy(() -> read(TABLE.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  @Test
  void aTableWithoutRowsIsRefused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("row 0: the file is empty");
    assertThatThrownBy(() -> read("id,asof,y,d_level\n"))
        .hasMessageContaining("row 1: there is none");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void fieldsArePartedByCommas(String other) {
    assertThatThrownBy(() -> read(TABLE.replace(",", other)))
        .hasMessageContaining("not semicolons or tabs");
  }

  @Test
  void otherLettersThanUtf8AreRefused() {
    assertThatThrownBy(() -> read("Bo\u00e9", StandardCharsets.ISO_8859_1))
        .hasMessageContaining("row 2: a letter that is not UTF-8");
    assertThatThrownBy(() -> read("Bo", StandardCharsets.UTF_16))
        .hasMessageContaining("row 0: a letter that is not UTF-8");
  }

  @Test
  void aFolderIsNoTable() {
    assertThatThrownBy(() -> ObservationTableFile.of(folder)).hasMessageContaining("is a folder");
  }

  @Test
  void whatProgramsPutAroundATableChangesNothing() throws IOException {
    var plain = read(TABLE);

    assertThat(read("\uFEFF" + TABLE).fingerprint()).isEqualTo(plain.fingerprint());
    assertThat(read(TABLE.replace("\n", "\r\n")).fingerprint()).isEqualTo(plain.fingerprint());
    assertThat(read(TABLE.replace(",", " , ")).fingerprint()).isEqualTo(plain.fingerprint());
    assertThat(read(TABLE + "\n\n").fingerprint()).isEqualTo(plain.fingerprint());
    assertThat(read(TABLE.replace("Bo,", "\"Bo\",")).fingerprint()).isEqualTo(plain.fingerprint());
  }

  @Test
  void aCommaInQuotesIsALetter() throws IOException {
    assertThat(read(TABLE.replace("Bo,", "\"Bo, Inc\",")).observations().get(1).account())
        .isEqualTo("Bo, Inc");
  }

  private ObservationTable read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private ObservationTable read(String text, Charset letters) throws IOException {
    var file = folder.resolve("t.csv");
    var whole = text.startsWith("Bo") ? TABLE.replace("Bo", text) : text;
    Files.write(file, whole.getBytes(letters));
    return ObservationTableFile.of(file).forTraining(FeatureKind.DRIVERS);
  }
}
