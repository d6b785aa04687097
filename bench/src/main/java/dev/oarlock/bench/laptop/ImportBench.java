package dev.oarlock.bench.laptop;

import com.sun.management.OperatingSystemMXBean;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.up.CloudServer;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// `oarlock import` into a table on disk: two invented years of 500 customers, or a folder and its
/// mapping. The CPU is that of the instance and of the command, compiling included.
public final class ImportBench {
  private static final int PORT = Integer.getInteger("oarlock.bench.port", 3490);

  private ImportBench() {}

  /// Without arguments the invented years; else the mapping, the folder and the day to look at.
  public static void run(String... arguments) throws IOException {
    var folder = Files.createTempDirectory("oarlock-bench-import-");
    var tally = new CallTally();
    var setup =
        CloudSetup.inMemory()
            .withTemplate(ProjectPaths.templateFile())
            .withData(folder.resolve("data"))
            .withPort(PORT)
            .withEnvironment(Map.of("FEEDBACK_SOURCES", "*"))
            .withContextWrapper((_, world) ->
                new AppContext(
                    world.env(),
                    world.clock(),
                    tally.around(world.dynamo()),
                    world.busSource(),
                    world.logLines()));
    var server = CloudServer.register(LocalCloud.start(setup));
    try {
      var files = arguments.length == 3 ? arguments : InventedBook.in(folder.resolve("files"));
      measure(tally, files);
    } finally {
      server.close();
      delete(folder);
    }
  }

  private static void measure(CallTally tally, String... files) {
    var began = System.nanoTime();
    var cpu = cpuNanos();
    var port = Integer.toString(PORT);
    var status =
        OarlockCommand.commandLine()
            .execute("import", "--port", port, "--map", files[0], "--today", files[2], files[1]);
    System.out.printf(
        Locale.ROOT,
        "%n%.1f s of wall time, %.1f s of CPU; ended with %d%nthe table was asked for: %s%n",
        (System.nanoTime() - began) / 1e9,
        (cpuNanos() - cpu) / 1e9,
        status,
        tally);
  }

  private static long cpuNanos() {
    var system =
        Objects.requireNonNull(
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class), "no CPU times");
    return system.getProcessCpuTime();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files
          .sorted((one, other) -> other.compareTo(one))
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
