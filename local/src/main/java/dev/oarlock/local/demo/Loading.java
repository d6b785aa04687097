package dev.oarlock.local.demo;

import dev.oarlock.local.LocalCloud;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Puts the sample book's year on the bus and shows how much of it has been worked through.
final class Loading {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int CHUNK = 2_000;

  private final LocalCloud cloud;
  private final PrintWriter out;

  Loading(LocalCloud cloud, PrintWriter out) {
    this.cloud = cloud;
    this.out = out;
  }

  void load(Book book) {
    var year = book.yearUpTo(cloud.setup().clock().instant());
    out.printf("Playing a year of %d accounts: %,d signals%n", book.size(), year.size());
    out.flush();
    var bar =
        new ProgressBarBuilder()
            .setTaskName("signals")
            .setInitialMax(year.size())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200);
    try (var progress = bar.build()) {
      for (var from = 0; from < year.size(); from += CHUNK) {
        var chunk = year.subList(from, Math.min(from + CHUNK, year.size()));
        cloud.put(entries(chunk));
        cloud.drain(PATIENCE);
        progress.stepBy(chunk.size());
      }
    }
  }

  private List<PutEventsRequestEntry> entries(List<Happened> signals) {
    return signals.stream().map(this::entry).toList();
  }

  private PutEventsRequestEntry entry(Happened signal) {
    return PutEventsRequestEntry.builder()
        .eventBusName(cloud.busName())
        .source("sample.book")
        .detailType(signal.type())
        .detail(signal.detail().toString())
        .build();
  }
}
