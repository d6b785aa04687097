package dev.oarlock.export;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.export.ExportSource;
import dev.oarlock.aws.export.parquet.ParquetFile;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.ledger.RevenueCloses;
import dev.oarlock.aws.store.table.UnreadableItems;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Once a day, writes the tables of the day that ended to a bucket: a file a table and day, under a
/// key that is the same however often it is written. `{"day": "2026-11-28"}` writes a past one.
public final class ExportTables implements RequestStreamHandler {
  private static final String NAME = "ExportTables";

  private final AppContext appContext;
  private final ExportLocation location;
  private final FunctionLog log;

  public ExportTables() {
    this(AppContext.fromEnvironment());
  }

  public ExportTables(AppContext appContext) {
    this.appContext = appContext;
    this.location = ExportLocation.of(appContext);
    this.log = FunctionLog.of(appContext, NAME);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var asked = LambdaEvent.read(input).path("day");
    var day = asked.isTextual() ? Optional.of(LocalDate.parse(asked.asText())) : none();
    log.guard("export", () -> export(ExportDays.of(appContext.today(), day)));
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }

  private void export(ExportDays days) throws IOException {
    var leftOut = new AtomicLong();
    var source = source(leftOut);
    var rows = 0L;
    var files = 0L;
    try (var bucket = location.open(appContext.env())) {
      for (var partition : days.partitions(RevenueCloses.of(appContext).lastClosed())) {
        rows += write(partition, source, bucket);
        files++;
      }
    }
    log.info("export", "exported", Map.of("files", files, "rows", rows, "leftOut", leftOut.get()));
    FunctionMetrics.of(appContext, NAME).record(count("RowsExported", rows));
  }

  private ExportSource source(AtomicLong leftOut) {
    var unreadable = UnreadableItems.logged(appContext);
    return new ExportSource(
        appContext.dynamo(),
        appContext.setting("TABLE_NAME"),
        item -> {
          leftOut.incrementAndGet();
          unreadable.add(item);
        });
  }

  /// By way of a file: S3 must know how long it is, and a table may be longer than the memory.
  private static long write(ExportPartition partition, ExportSource source, ExportBucket bucket)
      throws IOException {
    var file = Files.createTempFile("oarlock-", ".parquet");
    try {
      var rows = writeTo(file, partition, source);
      bucket.put(partition.key(), file);
      return rows;
    } finally {
      Files.delete(file);
    }
  }

  private static long writeTo(Path file, ExportPartition partition, ExportSource source)
      throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return ParquetFile.write(partition.table(source), out);
    }
  }
}
