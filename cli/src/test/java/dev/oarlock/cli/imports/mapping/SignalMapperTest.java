package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.cli.imports.row.RefusedRow;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalMapperTest {
  private static final String ACME = "{\"system\":\"small\",\"id\":\"1\"}";
  private static final String GLOBEX = "{\"system\":\"small\",\"id\":\"2\"}";
  private static final Path FOLDER = Path.of("src", "test", "resources", "imports");

  @Test
  void registrationsGoFirstThenEachAccountsHistory() {
    assertThat(small().signals())
        .extracting(MappedSignal::type, MappedSignal::account, signal -> signal.at().toString())
        .containsExactly(
            tuple("AccountRegistered", ACME, "2024-01-05T00:00:00Z"),
            tuple("AccountRegistered", GLOBEX, "2024-02-01T00:00:00Z"),
            tuple("TicketOpened", ACME, "2024-03-01T00:00:00Z"),
            tuple("TicketOpened", ACME, "2024-03-02T00:00:00Z"),
            tuple("TicketClosed", ACME, "2024-03-03T10:00:00Z"),
            tuple("TicketOpened", GLOBEX, "2024-03-01T00:00:00Z"));
  }

  @Test
  void fieldsAreFilledAndEmptyOnesLeftOut() {
    var details = small().signals().stream().map(MappedSignal::detail).toList();

    assertThat(details)
        .contains(
            """
            {"account":{"system":"small","id":"1"},"at":"2024-01-05","id":"AccountRegistered-1",\
            "name":"Acme, Inc.","segment":"Enterprise","aliases":["1"]}\
            """,
            """
            {"account":{"system":"small","id":"2"},"at":"2024-02-01","id":"AccountRegistered-2",\
            "name":"Globex","aliases":["2"]}\
            """,
            """
            {"account":{"system":"small","id":"1"},"at":"2024-03-03T10:00:00Z",\
            "id":"TicketClosed-T1","ticket":"T1","satisfaction":4}\
            """);
  }

  @Test
  void aKeyThatComesAgainIsAnotherSignal() {
    assertThat(small().signals())
        .extracting(MappedSignal::detail)
        .filteredOn(detail -> detail.contains("\"T2"))
        .anyMatch(detail -> detail.contains("\"id\":\"TicketOpened-T2\""))
        .anyMatch(detail -> detail.contains("\"id\":\"TicketOpened-T2-2\""));
  }

  @Test
  void rowsThatMakeNoSignalAreCountedAndNamed() {
    var mapped = small();

    assertThat(mapped.rowsByFile())
        .containsEntry("customers.csv", 2)
        .containsEntry("tickets.csv", 6);
    assertThat(mapped.skipped()).containsEntry("tickets.csv: not a customer's", 1);
    assertThat(mapped.refused())
        .extracting(RefusedRow::text)
        .hasSize(2)
        .anyMatch(line -> line.startsWith("tickets.csv:6 the account of TicketOpened is empty"))
        .anyMatch(line -> line.contains("tickets.csv:7") && line.endsWith("someday"));
  }

  @Test
  void theSameRowsMakeTheSameSignals() {
    assertThat(small().signals()).isEqualTo(small().signals());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at: opened      | at: opende      | m.yaml:13 files[0].signals[0].at: there is no column 'opende'
          at: opened      | at: opened &    | m.yaml:13 files[0].signals[0].at: not a JSONata expression
          at: opened      | att: opened     | m.yaml:13 files[0].signals[0].att: unknown key
          TicketOpened    | TicketOpend     | m.yaml:11 files[0].signals[0].type: no signal is called 'TicketOpend'
          csv: tickets.csv | csv: tucket.csv | m.yaml:5 files[0]: there is no file
          key: ticket     | kee: ticket     | m.yaml:6 files[0].kee: unknown key
          source: small   | source: oarlock | m.yaml:1 source: the source 'oarlock' is taken
          "customer",     | "customers",    | there is no lookup 'customers'
          """)
  void aMistakeIsNamedByFileLineAndKey(
      String right, String wrong, String problem, @TempDir Path folder) throws IOException {
    var mapping = Files.readString(FOLDER.resolve("small.yaml")).replaceFirst(right, wrong);
    var file = Files.writeString(folder.resolve("m.yaml"), mapping);

    assertThatThrownBy(() -> SignalMapper.map(MappingReader.read(file), FOLDER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void yamlThatDoesNotParseIsNamedByLine(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("m.yaml"), "source: x\nfiles: [");

    assertThatThrownBy(() -> MappingReader.read(file)).hasMessageContaining("m.yaml:2: not YAML");
  }

  private static MappingResult small() {
    return SignalMapper.map(MappingReader.read(FOLDER.resolve("small.yaml")), FOLDER);
  }
}
