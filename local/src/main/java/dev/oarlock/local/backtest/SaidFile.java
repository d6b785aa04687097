package dev.oarlock.local.backtest;

import dev.oarlock.domain.replay.Hindcast.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What past days said, as a CSV file.
final class SaidFile {
  private SaidFile() {}

  static void write(Path file, List<Said> said, boolean inForce) {
    var rows = said.stream().map(one -> row(one, inForce));
    var lines = Stream.concat(Stream.of("id,asof,p,y"), rows);
    try {
      Files.write(file, lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The forecasts cannot be written to " + file + ".", e);
    }
  }

  private static String row(Said one, boolean inForce) {
    var outcome =
        switch (one.outcome()) {
          case LEFT -> "1";
          case STAYED -> "0";
          case UNKNOWN -> "";
        };
    var p = inForce ? one.inForce() : one.probability();
    return one.of().id() + "," + one.of().day() + "," + p + "," + outcome;
  }
}
