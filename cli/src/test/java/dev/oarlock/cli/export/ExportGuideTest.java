package dev.oarlock.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.export.ExportColumn;
import dev.oarlock.aws.export.ExportSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What docs/export.md says of each table is what is exported.
class ExportGuideTest {
  @ParameterizedTest
  @EnumSource
  void theGuideHasTheColumnsOfEachTable(ExportSubject subject) throws IOException {
    var guide = Files.readString(Path.of("../docs/export.md"));
    var columns =
        subject.columns().stream().map(ExportGuideTest::row).collect(Collectors.joining());

    assertThat(guide)
        .contains("## " + subject.word() + "\n")
        .contains("| column | type | what it is |\n| --- | --- | --- |\n" + columns);
  }

  private static String row(ExportColumn<?> column) {
    return "| `%s` | %s | %s |\n"
        .formatted(column.name(), column.type().name().toLowerCase(Locale.ROOT), column.meaning());
  }
}
