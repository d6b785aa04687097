package dev.oarlock.cli.imports.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.cli.imports.mapping.MappingResult;
import dev.oarlock.cli.imports.mapping.SignalMapper;
import dev.oarlock.cli.imports.mapping.SourceFiles;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
  void titlesFootersAndTwoColumnsOfOneNameDoNotStandInTheWay() throws IOException {
    Files.writeString(
        folder.resolve("stamm.csv"),
        """
        Auswertung Kundenstamm;;;;;
        Stand: 30.11.2026;;;;;
        ;;;;;
        Kd.-Nr.;Firma;Betreuer;Betrag;Betrag;Vertragsende
        1001;Müller GmbH;Anna;1.250,50 €;15.006,00 €;31.03.2027
        1002;Öko-Bau AG;Jörg;890,00 €;10.680,00 €;30.06.2027
        Summe;;;2.140,50 €;25.686,00 €;
        Erstellt von Report-Tool;;;;;
        """,
        Charset.forName("windows-1252"));

    var mapped = suggested();

    assertThat(mapped.skipped()).containsExactly(Map.entry("stamm.csv: no customer", 2));
    assertThat(mapped.signals())
        .extracting(MappedSignal::detail)
        .filteredOn(it -> it.contains("\"amount\""))
        .hasSize(2)
        .allMatch(it -> it.contains("\"per\":\"month\"") && it.contains("EUR"))
        .anyMatch(it -> it.contains("\"amount\":125050"));
  }

  @Test
  void namesOverTwoLinesAreShownJoined() throws IOException {
    Files.writeString(
        folder.resolve("liste.csv"),
        """
        Kunde;;Vertrag;;;Preis
        Firma;Betreuer;Beginn;Ende;Lizenzen;pro Monat
        Müller GmbH;Anna;01.04.2025;31.03.2027;40;1.250,50 €
        Öko-Bau AG;Jörg;01.07.2026;30.06.2027;12;890,00 €
        """);

    var lines = MappingSuggestion.of(SourceFiles.of(List.of(folder)));
    var mapped = SignalMapper.map(MappingReader.read(write(lines)), folder);

    assertThat(lines)
        .contains(
            "# - 'Kunde Firma' is taken for the customer name",
            "# - 'Vertrag Beginn' is taken for the started",
            "# - 'Ende' is taken for the renewal",
            "# - 'Preis pro Monat' is taken for the monthly revenue");
    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.signals())
        .extracting(MappedSignal::detail)
        .anyMatch(it -> it.contains("\"amount\":125050") && it.contains("\"ends\":\"2027-03-31\""));
  }

  @Test
  void aListInALanguageThatNobodyHereKnowsIsGuessedByItsValues() throws IOException {
    Files.writeString(
        folder.resolve("seikyu.tsv"),
        "顧客名\t担当者\t月額\t通貨\n東京商事株式会社\t佐藤\t¥120,000\tJPY\n大阪製作所\t佐藤\t¥98,000\tJPY\n",
        StandardCharsets.UTF_16);

    assertThat(MappingSuggestion.of(SourceFiles.of(List.of(folder))))
        .contains(
            "# - '月額' is taken for the monthly revenue, by its values", "# - '担当者' is left out")
        .anyMatch(line -> line.startsWith("# - nothing says that amounts are of a month"));
    assertThat(suggested().signals())
        .extracting(MappedSignal::detail)
        .anyMatch(it -> it.contains("東京商事株式会社") && it.contains("\"amount\":120000"));
  }

  @Test
  void singlePeoplesEventsBecomeOneReportOfACompanyAndADay() throws IOException {
    Files.writeString(
        folder.resolve("events.jsonl"),
        """
        {"event_name":"login","actor":{"id":"u1"},"workspace":{"id":7},"ts":1795600800000}
        {"event_name":"export","actor":{"id":"u1"},"workspace":{"id":7},"ts":1795601800000}
        {"event_name":"login","actor":{"id":"u2"},"workspace":{"id":7},"ts":1795602800000}
        {"event_name":"login","actor":{"id":"u3"},"ts":1795602800000}
        {"event_name":"login","actor":{"id":"u2"},"workspace":{"id":8},"ts":1795602800000}
        {"event_name":"login","actor":{"id":"u2"},"workspace":{"id":8},"ts":1795702800000}
        """);

    var mapped = suggested();

    assertThat(mapped.skipped()).containsExactly(Map.entry("events.jsonl: of no company", 1));
    assertThat(mapped.signals()).hasSize(3);
    assertThat(mapped.signals().getFirst().detail())
        .contains("\"activeUsers\":2", "\"features\":{\"login\":2,\"export\":1}");
  }

  @Test
  void whatSomebodyWroteForNothingIsNothing() throws IOException {
    Files.writeString(
        folder.resolve("list.csv"),
        "client,MRR mensuel,utilisateurs,licences\nAcme,100,n/a,-\nGlobex,90,4,5\n");

    var mapped = suggested();

    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.signals())
        .extracting(MappedSignal::type)
        .containsOnlyOnce("UsageReported")
        .contains("ContractChanged");
  }

  @Test
  void whenATicketWasCreatedIsNotSinceWhenSomebodyIsACustomer() throws IOException {
    Files.writeString(
        folder.resolve("tickets.csv"),
        "Ticket #,Subject,Company,Created\n1,Can't log in,Tern Ltd,2026-11-03\n");

    assertThat(MappingSuggestion.of(SourceFiles.of(List.of(folder))))
        .contains("# - 'Created' is left out")
        .anyMatch(line -> line.contains("seems to be a ticket"));
    assertThat(suggested().signals())
        .singleElement()
        .satisfies(it -> assertThat(it.detail()).contains("Tern Ltd").doesNotContain("since"));
  }

  @Test
  void aCommentIsNobodysName() throws IOException {
    Files.writeString(
        folder.resolve("answers.csv"), "Score,Comment\n9,great work\n3,too slow for us\n");

    assertThatThrownBy(() -> MappingSuggestion.of(SourceFiles.of(List.of(folder))))
        .hasMessageContaining("no column is the customer's name");
  }

  private MappingResult suggested() throws IOException {
    var mapping = write(MappingSuggestion.of(SourceFiles.of(List.of(folder))));
    var mapped = SignalMapper.map(MappingReader.read(mapping), folder);
    assertThat(mapped.refused()).isEmpty();
    return mapped;
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
