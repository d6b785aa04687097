package dev.oarlock.local.cloud;

import dev.oarlock.local.slack.disk.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The day that is looked at, where it is another than the clock's: an old data set is seen as it
/// was then, and not as everybody silent since. A restart keeps it, unless it is started with
/// another.
final class BusinessDay {
  private static final String SETTING = "OARLOCK_TODAY";
  private final Optional<AtomicFile> file;
  private volatile Optional<LocalDate> fixed;

  BusinessDay(CloudSetup setup) {
    this.file = setup.data().map(folder -> new AtomicFile(folder.resolve("today")));
    this.fixed =
        Optional.ofNullable(setup.environment().get(SETTING))
            .map(LocalDate::parse)
            .or(() -> file.filter(it -> Files.exists(it.path())).flatMap(BusinessDay::read));
  }

  Optional<LocalDate> fixed() {
    return fixed;
  }

  void fix(LocalDate day) {
    try {
      if (file.isPresent()) {
        file.get().write(day.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the day: " + e.getMessage(), e);
    }
    fixed = Optional.of(day);
  }

  private static Optional<LocalDate> read(AtomicFile file) {
    try {
      return Optional.of(LocalDate.parse(file.read().strip()));
    } catch (DateTimeParseException _) {
      throw new IllegalStateException(
          "No day such as 2026-11-30 is in " + file.path() + ": correct or delete it.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.path(), e);
    }
  }
}
