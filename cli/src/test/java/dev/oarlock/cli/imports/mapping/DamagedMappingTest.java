package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `bench/run fuzz` made of mappings, and what was no answer then.
class DamagedMappingTest {
  @TempDir Path folder;

  @Test
  void aCharacterThatNoTextHasIsRefusedWithAReason() throws IOException {
    refused("source: \u0099".getBytes(StandardCharsets.UTF_8), "not YAML");
  }

  @Test
  void bytesOfAnotherEncodingAreRefusedWithAReason() throws IOException {
    refused("source: M\u00fcller".getBytes(StandardCharsets.ISO_8859_1), "not text in UTF-8");
  }

  @Test
  void anExpressionThatIsNestedTooDeeplyIsRefusedWithAReason() throws IOException {
    var nested = "(".repeat(20_000);
    var mapping = "source: crm\nfiles:\n  - csv: a.csv\n    key: '" + nested + "'\n";
    refused(mapping.getBytes(StandardCharsets.UTF_8), "nested too deeply");
  }

  private void refused(byte[] mapping, String reason) throws IOException {
    var file = Files.write(folder.resolve("mapping.yaml"), mapping);
    assertThatThrownBy(() -> MappingReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(reason);
  }
}
