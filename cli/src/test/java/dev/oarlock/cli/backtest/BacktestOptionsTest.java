package dev.oarlock.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What is typed wrong is refused before any instance is asked: here none is running.
class BacktestOptionsTest {
  @TempDir Path folder;

  @Test
  void aFirstDayAfterTheLastIsRefused() {
    assertThat(backtest("2025-05-31", "2025-04-30", "p.csv"))
        .isEqualTo("--from 2025-05-31 is after --to 2025-04-30.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "2025-13-01", "31.05.2025", "yesterday", "20250531", ""})
  void whatIsNoDayIsRefusedByTheOption(String day) {
    assertThat(backtest("2025-01-31", day, "p.csv"))
        .startsWith("Invalid value for option '--to': not a day such as 2026-11-30: '" + day + "'")
        .doesNotContain("java.time");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    assertThat(backtest("2025-01-31", "2025-04-30", "none/p.csv"))
        .isEqualTo(
            "--out %s cannot be written: there is no folder %s. Choose another place."
                .formatted(folder.resolve("none/p.csv"), folder.resolve("none")));
    assertThat(backtest("2025-01-31", "2025-04-30", "file/p.csv")).contains("there is no folder");
    assertThat(backtest("2025-01-31", "2025-04-30", ".")).contains("it is a folder");
  }

  @Test
  void aChartThatCannotBeWrittenIsRefused() {
    assertThat(backtest("2025-01-31", "2025-04-30", "p.csv", "--chart", "/none/c.svg"))
        .startsWith("--chart /none/c.svg cannot be written");
  }

  @Test
  void aHorizonOfNoDayIsRefused() {
    assertThat(backtest("2025-01-31", "2025-04-30", "p.csv", "--horizon", "0"))
        .isEqualTo("--horizon is not a day or more: 0.");
  }

  @Test
  void whatIsThereStaysWhereAnotherOptionIsWrong() throws IOException {
    Files.writeString(folder.resolve("p.csv"), "kept");

    backtest("2025-01-31", "2025-04-30", "p.csv", "--chart", "/none/c.svg");

    assertThat(folder.resolve("p.csv")).hasContent("kept");
  }

  private String backtest(String from, String to, String file, String... more) {
    var said = new StringWriter();
    var line = new CommandLine(new BacktestCommand());
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    line.setExecutionExceptionHandler((problem, _, _) -> {
      said.append(problem.getMessage());
      return 1;
    });
    var typed = new ArrayList<String>();
    typed.addAll(List.of("--from", from, "--to", to));
    typed.addAll(List.of("--out", folder.resolve(file).normalize().toString()));
    typed.addAll(List.of(more));
    line.execute(typed.toArray(String[]::new));
    return said.toString();
  }
}
