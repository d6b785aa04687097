package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.mapping.definition.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the guide to mappings shows works as it says.
class MappingGuideTest {
  private static final Path GUIDE = Path.of("..", "events", "mappings", "README.md");
  private static final Pattern RECIPE =
      Pattern.compile("^\\| `([^`]+)` \\| `([^`]+)`.* \\| (.+) \\|$", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void theExampleMapsWhatItDescribes() throws IOException {
    write("customers.csv", "customer_no,crm_id", "7,acme");
    write(
        "tickets.csv",
        "ticket_no,customer_no,queue,opened,prio",
        "T1,7,support,2026-10-05,1",
        "T2,7,internal,2026-10-05,2");
    write("guide.yaml", Files.readString(GUIDE).split("```yaml\n")[1].split("```")[0]);

    var mapped = SignalMapper.map(MappingReader.read(folder.resolve("guide.yaml")), folder);

    assertThat(mapped.skipped()).containsEntry("tickets.csv: not a customer's ticket", 1);
    assertThat(mapped.signals())
        .extracting(MappedSignal::detail)
        .containsExactly(
            """
            {"account":{"system":"crm","id":"acme"},"at":"2026-10-05","id":"TicketOpened-T1",\
            "ticket":"T1","priority":"urgent"}\
            """);
  }

  static Stream<Arguments> recipes() throws IOException {
    return RECIPE
        .matcher(Files.readString(GUIDE))
        .results()
        .map(it -> Arguments.of(it.group(1), it.group(2), it.group(3)));
  }

  @Test
  void theGuideHasRecipes() throws IOException {
    assertThat(recipes()).hasSizeGreaterThan(4);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeGivesWhatItSays(String cell, String expression, String result) throws IOException {
    write("rows.csv", "no,field", "1,\"" + cell + "\"");
    write(
        "map.yaml",
        "source: partner",
        "files:",
        "  - csv: rows.csv",
        "    key: no",
        "    signals:",
        "      - type: AccountRegistered",
        "        account: no",
        "        at: '\"2026-10-05\"'",
        "        detail: {value: '" + expression + "'}");

    var mapped = SignalMapper.map(MappingReader.read(folder.resolve("map.yaml")), folder);

    assertThat(mapped.refused()).isEmpty();
    var detail = JsonTree.parse(mapped.signals().getFirst().detail());
    if (result.startsWith("nothing")) {
      assertThat(detail.has("value")).isFalse();
    } else {
      assertThat(detail.get("value")).hasToString(result);
    }
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
