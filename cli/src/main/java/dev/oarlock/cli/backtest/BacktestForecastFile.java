package dev.oarlock.cli.backtest;

import dev.oarlock.domain.learning.backtest.ReplayBacktest.RowForecast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What past days said, as a CSV file.
final class BacktestForecastFile {
  private BacktestForecastFile() {}

  static void write(Path file, List<RowForecast> forecasts, boolean inForce) {
    var rows = forecasts.stream().map(one -> row(one, inForce));
    var lines = Stream.concat(Stream.of("id,asof,p,y"), rows);
    try {
      Files.write(file, lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The forecasts cannot be written to " + file + ".", e);
    }
  }

  private static String row(RowForecast one, boolean inForce) {
    var outcome =
        switch (one.label()) {
          case CHURNED -> "1";
          case RETAINED -> "0";
          case UNKNOWN -> "";
        };
    var p = inForce ? one.inForce() : one.probability();
    return one.row().account() + "," + one.row().day() + "," + p + "," + outcome;
  }
}
