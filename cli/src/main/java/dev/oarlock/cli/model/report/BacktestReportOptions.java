package dev.oarlock.cli.model.report;

import dev.oarlock.aws.store.model.ValidationReportJson;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.domain.learning.validation.ValidationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the report of a backtest is shown, as it is typed.
public final class BacktestReportOptions {
  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Option(
      names = "--chart",
      paramLabel = "SVG",
      description = "draw predicted beside observed churn into this file")
  private @Nullable Path chart;

  /// Refuses a chart that cannot be written, before the work that it would show.
  public void check() {
    if (chart != null) {
      OutputFile.checked("--chart", chart);
    }
  }

  /// Prints it, and draws it where that was asked for.
  public void print(ValidationReport report, PrintWriter out) {
    if (chart != null) {
      write(ProjectPaths.absolutePath(chart), CalibrationPlot.of(report));
    }
    if (json) {
      out.println(ValidationReportJson.write(report).toPrettyString());
    } else {
      BacktestReportText.of(report).forEach(out::println);
    }
    out.flush();
  }

  private static void write(Path file, String svg) {
    try {
      Files.writeString(file, svg);
    } catch (IOException e) {
      throw new UncheckedIOException("The chart cannot be written to " + file + ".", e);
    }
  }
}
