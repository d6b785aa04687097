package dev.oarlock.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.imports.mapping.SignalMapper;
import dev.oarlock.ingest.validation.IntakeCheck;
import dev.oarlock.mapping.definition.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPreviewTest {
  private static final IntakeCheck INTAKE =
      new IntakeCheck(ZoneOffset.UTC, Instant.parse("2026-11-29T12:00:00Z"));
  private static final String ROWS =
      """
      id,name,seats,per,signed
      1,Acme,40,month,2026-01-01
      2,Globex,5,fortnight,2026-01-01
      3,Initech,7,month,2031-01-01
      4,Hooli
      """;
  private static final String MAPPING =
      """
      source: crm
      files:
        - csv: rows.csv
          key: id
          signals:
            - type: AccountRegistered
              when: id != "3"
              account: {system: '"crm"', id: id}
              at: signed
              detail: {name: name}
            - type: ContractChanged
              account: {system: '"crm"', id: id}
              at: signed
              detail:
                contract: id
                order: '"new"'
                effective: signed
                termMonths: 12
                lines: [{sku: '"team"', quantity: $number(seats), amount: '$money("10", "USD")', per: per}]
      """;

  @TempDir private Path folder;

  @Test
  void whatWouldNotGetThroughIsNamedByItsRow() throws IOException {
    var preview = preview();

    assertThat(preview.isClean()).isFalse();
    assertThat(preview.refused())
        .extracting(row -> row.file() + ":" + row.line() + " " + row.key())
        .containsExactlyInAnyOrder(
            "rows.csv:5 4", "rows.csv:3 ContractChanged-2", "rows.csv:4 ContractChanged-3");
    assertThat(String.join("\n", preview.lines()))
        .contains("5 signals would be sent", "2 AccountRegistered", "3 ContractChanged")
        .contains("1 of them are of accounts that this import does not register")
        .contains("rows.csv:2 AccountRegistered {\"account\":{\"system\":\"crm\",\"id\":\"1\"}")
        .endsWith("Nothing was sent.");
  }

  /// A customer with two rows is registered by both.
  @Test
  void whatIsToldTwiceIsSaidToCountOnce() throws IOException {
    var mapping =
        MAPPING.replace(
            "detail: {name: name}", "id: '\"registered\"'\n        detail: {name: name}");

    var preview = preview(mapping, ROWS.replace("4,Hooli", "2,Globex,6,month,2026-01-01"));

    assertThat(preview.lines())
        .contains("         1 of them are told more than once and count once");
    assertThat(preview.toJson().path("repeated").asInt()).isOne();
    assertThat(preview().lines()).noneMatch(it -> it.contains("more than once"));
  }

  @Test
  void everyRefusedRowIsWrittenWithItsReason() throws IOException {
    var file = folder.resolve("refused.csv");

    RefusedRowFile.write(file, preview().refused());

    assertThat(Files.readAllLines(file))
        .hasSize(4)
        .startsWith("file,line,key,reason")
        .anyMatch(line -> line.startsWith("rows.csv,5,4,\"the row has 2 fields"));
  }

  private ImportPreview preview() throws IOException {
    return preview(MAPPING, ROWS);
  }

  private ImportPreview preview(String definition, String rows) throws IOException {
    Files.writeString(folder.resolve("rows.csv"), rows);
    var mapping = MappingReader.read(Files.writeString(folder.resolve("map.yaml"), definition));
    return ImportPreview.of(SignalMapper.map(mapping, folder), INTAKE);
  }
}
