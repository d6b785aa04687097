package dev.oarlock.cli.yaml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.mapping.input.InputException;
import dev.oarlock.mapping.input.YamlNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "a: &a [*a]",
        "a: \u0000",
        "a: [",
        "? [a, b]\n: c: &x {y: *x}"
      })
  void aFileThatGrowsWithoutEndOrIsNoYamlIsAMistake(String text) {
    assertThatThrownBy(() -> YamlTree.of(read(text)).json()).isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1F", "1_000", ".inf", ".nan", "190:20:30"})
  void aNumberThatOnlyYamlWritesSoIsAMistake(String number) {
    assertThatThrownBy(() -> read(number).literal()).isInstanceOf(InputException.class);
  }

  @Test
  void bytesThatAreNoTextAreAMistake(@TempDir Path folder) throws IOException {
    var file = Files.write(folder.resolve("people.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});

    assertThatThrownBy(() -> YamlNode.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("UTF-8");
  }

  private static YamlNode read(String text) {
    return YamlNode.read(Path.of("file.yaml"), new StringReader(text));
  }
}
