package dev.oarlock.cli.digest;

import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.DayConverter;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock digest`: what `/digest` shows, with the tables of its thread.
@Command(
    name = "digest",
    description = "Prints the digest: the week, of all accounts or a part, or a board's quarter.")
public final class DigestCommand extends CliCommand {
  private static final int WEEK_DAYS = 6;

  @ArgGroup(exclusive = false, heading = "Which digest:%n")
  private VersionOptions version = new VersionOptions();

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the last day of the week; only today there")
  private @Nullable LocalDate to;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write the board's digest as a page (HTML), to print on one sheet of A4")
  private @Nullable Path out;

  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--csv", description = "print the result as CSV")
  private boolean csv;

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() throws IOException {
    var mistake = version.mistake();
    if (mistake.isPresent()) {
      return fail(mistake.get());
    }
    if (out != null && !version.isBoard()) {
      return fail("--out writes the board's digest as a page: add --board.");
    }
    try (var table = where.open()) {
      var refusal = refusal(table.today());
      return refusal.isPresent() ? fail(refusal.get()) : print(table);
    }
  }

  /// A week that is past is not kept: what scores and risks were then is not known any more as it
  /// was. Its money is.
  private Optional<String> refusal(LocalDate today) {
    if (to != null && !to.equals(today)) {
      return Optional.of(
          "The digest is of the week up to today, %s: what was at risk in another week is not kept."
                  .formatted(today)
              + " Its money is: ./oarlock metrics --from %s --to %s --every month"
                  .formatted(to.minusDays(WEEK_DAYS), to));
    }
    return version
        .quarter()
        .filter(quarter -> quarter.start().isAfter(today))
        .map(quarter -> quarter + " has not begun: it is " + today + " there.");
  }

  private int print(InstanceTable table) throws IOException {
    var report =
        DigestSource.of(table.appContext(err()::println), "digest").load(version.version());
    if (out != null && report instanceof BoardReport board) {
      Files.writeString(required(out), BoardPage.of(board));
      out().println("Written to " + out + ".");
      return 0;
    }
    out().print(text(report));
    out().flush();
    return 0;
  }

  private String text(DigestReport report) {
    if (json.isSet()) {
      return DigestJson.of(report).toPrettyString() + "\n";
    }
    return csv ? DigestCsv.of(report) : DigestText.of(report);
  }
}
