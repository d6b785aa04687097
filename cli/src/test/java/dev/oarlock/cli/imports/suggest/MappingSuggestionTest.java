package dev.oarlock.cli.imports.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.cli.imports.mapping.SignalMapper;
import dev.oarlock.cli.imports.mapping.SourceFiles;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingSuggestionTest {
  private static final Path STRIPE = Path.of("..", "events", "mappings", "stripe", "sample");

  @TempDir private Path folder;

  @Test
  void ofAShippedShapeItIsTheShippedMappingAndImportsAsItIs() throws IOException {
    var mapping = write(MappingSuggestion.of(SourceFiles.of(List.of(STRIPE))));

    assertThat(Files.readString(mapping)).startsWith("# invoices.csv, subscriptions.csv: recog");
    var mapped = SignalMapper.map(MappingReader.read(mapping), STRIPE);
    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.signals()).hasSizeGreaterThan(20);
  }

  @Test
  void aListInAnotherLanguageIsGuessedAndImportsAsItIs() throws IOException {
    Files.writeString(
        folder.resolve("kunden.csv"),
        """
        Kundennr;Firma;Kunde seit;Laufzeit (Monate);Lizenzen;Monatspreis;Währung;Betreuer;Farbe
        K-0001;Müller & Söhne GmbH;01.03.2024;12;80;1.250,50;EUR;Jörg;blau
        K-0002;Bäckerei Weiß;15.11.2025;12;6;89,90;EUR;Jörg;rot
        K-0003;Café Rot;15.11.2025;12;6;;EUR;Jörg;rot
        """,
        Charset.forName("windows-1252"));

    var lines = MappingSuggestion.of(SourceFiles.of(List.of(folder)));

    assertThat(lines)
        .contains("# - 'Monatspreis' is taken for the monthly revenue", "# - 'Farbe' is left out");
    var mapped = SignalMapper.map(MappingReader.read(write(lines)), folder);
    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.noted())
        .containsExactly(Map.entry("kunden.csv: no revenue, so registered without a contract", 1));
    assertThat(mapped.signals())
        .extracting(MappedSignal::detail)
        .anyMatch(it -> it.contains("Müller & Söhne GmbH") && it.contains("\"csm\":\"Jörg\""))
        .anyMatch(it -> it.contains("\"amount\":125050") && it.contains("\"quantity\":80"))
        .anyMatch(it -> it.contains("\"effective\":\"2025-11-15\""));
  }

  @Test
  void aFileOfNoCustomersIsSaidWithItsColumns() throws IOException {
    Files.writeString(folder.resolve("weather.csv"), "temperature,wind\n4,12\n");

    assertThatThrownBy(() -> MappingSuggestion.of(SourceFiles.of(List.of(folder))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no column is the customer's name, among [temperature, wind]");
  }

  private Path write(List<String> lines) throws IOException {
    return Files.write(Files.createTempFile("suggested", ".yaml"), lines);
  }
}
