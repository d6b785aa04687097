package dev.oarlock.local.model;

import dev.oarlock.aws.model.ReportJson;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.local.cli.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the report of a backtest is shown, as it is typed.
public final class ReportOptions {
  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Option(
      names = "--chart",
      paramLabel = "SVG",
      description = "draw what was said beside what happened into this file")
  private @Nullable Path chart;

  /// Prints it, and draws it where that was asked for.
  public void show(Report report, PrintWriter out) {
    if (chart != null) {
      write(Folders.fromCaller(chart), CalibrationChart.of(report));
    }
    if (json) {
      out.println(ReportJson.write(report).toPrettyString());
    } else {
      ReportText.of(report).forEach(out::println);
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
