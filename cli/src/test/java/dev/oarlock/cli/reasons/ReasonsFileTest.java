package dev.oarlock.cli.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsFileTest {
  @TempDir Path folder;

  @Test
  void theShippedFileIsTheShippedPicklist() {
    assertThat(ReasonsFile.read(Path.of("../reasons/default.yaml")))
        .isEqualTo(ReasonCatalog.shipped());
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    var file = folder.resolve("reasons.yaml");
    Files.writeString(
        file,
        """
        version: ours 1
        groups:
          - title: Product
            reasons:
              - {code: Too Slow, title: too slow}
        """);

    assertThatThrownBy(() -> ReasonsFile.read(file))
        .hasMessageContaining("not a code of small letters and hyphens: Too Slow");
  }
}
