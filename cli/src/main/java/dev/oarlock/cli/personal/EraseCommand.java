package dev.oarlock.cli.personal;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock erase`: nothing of an account or a person is kept any more, and nothing comes back.
@Command(
    name = "erase",
    description = "Erases all that is kept of an account or a person, for good, and proves it.")
public final class EraseCommand extends CliCommand {
  /// Longer than a function runs that began before it could know.
  private static final Duration UNDER_WAY = Duration.ofSeconds(65);

  /// What was written between a scan and the tombstone is found by the next.
  private static final int ROUNDS = 3;

  private final Duration underWay;

  @Mixin private final SubjectOptions whom = new SubjectOptions();

  @Option(names = "--yes", description = "do not ask whether that is meant")
  private boolean yes;

  @Option(
      names = "--beforehand",
      description = "although nothing is kept of them: so that nothing is taken in later either")
  private boolean beforehand;

  public EraseCommand() {
    this(UNDER_WAY);
  }

  /// `underWay` is how long to wait for what the functions of a stack began before.
  public EraseCommand(Duration underWay) {
    this.underWay = underWay;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var table = whom.where().open()) {
      var subject = whom.subject(table);
      var erasure = new SubjectErasure(table, subject);
      var found = erasure.find();
      out()
          .println("Found of " + subject.description() + ": " + ErasureReport.counted(found) + ".");
      var erasedAt = erasure.erasedAt();
      if (found.isEmpty() && erasedAt.isPresent()) {
        out().println("Already erased at " + erasedAt.get() + ", and nothing came back.");
        return 0;
      }
      if (found.isEmpty() && !beforehand) {
        return fail(
            "Nothing was erased. "
                + whom.nearNames(table)
                + " If nothing is to be taken in of them later either, say so: --beforehand, with"
                + " --account or --person.");
      }
      if (!isMeant(found)) {
        return fail("Nothing was erased.");
      }
      erasure.entomb(Instant.now().truncatedTo(ChronoUnit.SECONDS));
      awaitWhatIsUnderWay();
      return prove(erasure);
    }
  }

  private boolean isMeant(Map<String, Integer> found) throws IOException {
    if (yes) {
      return true;
    }
    out()
        .println(
            "It cannot be undone"
                + (found.isEmpty() ? "; whatever is told of it later will be nothing, too" : "")
                + ". Type it again to erase it:");
    out().flush();
    var typed = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    return whom.typed().equals(typed.readLine());
  }

  private void awaitWhatIsUnderWay() throws InterruptedException {
    if (whom.where().isDeployed()) {
      err().println("Waiting a minute for what the functions began before ...");
      Thread.sleep(underWay);
    } else {
      new InstanceClient(RunningInstance.on(whom.where().port())).drain();
    }
  }

  private int prove(SubjectErasure erasure) {
    for (var round = 0; round < ROUNDS; round++) {
      out().println(erasure.erase().text());
      var left = erasure.find();
      if (left.isEmpty()) {
        out().println("A second scan of the whole table finds nothing.");
        out().println(elsewhere());
        return 0;
      }
      err().println("A second scan still finds " + ErasureReport.counted(left) + ".");
    }
    return fail("Something writes it again and again. Stop it, and run this once more.");
  }

  private String elsewhere() {
    return """
    Not in the table, and therefore not erased by this:
      messages that were posted in Slack: delete them there
      %s
      files of the nightly export, until their bucket forgets them, and what a warehouse loaded
      whatever other consumers of the bus keep
    Out of the systems that send to Oarlock, it must be taken there.\
    """
        .formatted(
            whom.where().isDeployed()
                ? "dead letters: gone after 14 days, and nothing comes of a redrive\n"
                    + "  backups of the table (point in time): gone after 35 days; after a restore,"
                    + " erase again"
                : "freed bytes in this instance's files: gone when its data folder is");
  }
}
