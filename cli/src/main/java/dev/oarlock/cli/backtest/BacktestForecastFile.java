package dev.oarlock.cli.backtest;

import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.domain.learning.backtest.ReplayBacktest.RowForecast;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What past days said, as a CSV file.
final class BacktestForecastFile {
  private BacktestForecastFile() {}

  static void write(Path file, List<RowForecast> forecasts, boolean inForce) {
    var rows = forecasts.stream().map(one -> row(one, inForce));
    var header = List.of("id", "asof", "p", "y");
    CsvWriter.write(file, "forecasts", Stream.concat(Stream.of(header), rows));
  }

  private static List<String> row(RowForecast one, boolean inForce) {
    var outcome =
        switch (one.label()) {
          case CHURNED -> "1";
          case RETAINED -> "0";
          case UNKNOWN -> "";
        };
    var p = inForce ? one.inForce() : one.probability();
    return List.of(one.row().account(), one.row().day().toString(), String.valueOf(p), outcome);
  }
}
