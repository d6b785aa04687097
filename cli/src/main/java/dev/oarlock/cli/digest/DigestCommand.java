package dev.oarlock.cli.digest;

import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.replay.DigestReplay;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
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
  @ArgGroup(exclusive = false, heading = "Which digest:%n")
  private VersionOptions version = new VersionOptions();

  @ArgGroup(exclusive = true, heading = "Of which week (default: the seven days up to today):%n")
  private WeekOptions week = new WeekOptions();

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
    if (out != null && out.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return fail(
          "--out writes a page (HTML), not PDF: give a name with .html, open it and print it to"
              + " PDF; it is one sheet of A4.");
    }
    try (var table = where.open()) {
      var refusal = refusal(table.today()).or(() -> emptyPart(table));
      return refusal.isPresent() ? fail(refusal.get()) : print(table);
    }
  }

  private Optional<String> refusal(LocalDate today) {
    return version
        .quarter()
        .filter(quarter -> quarter.start().isAfter(today))
        .map(quarter -> quarter + " has not begun: it is " + today + " there.")
        .or(() -> week.mistake(today, version.isBoard()));
  }

  /// A name that was typed wrong is no quiet week.
  private Optional<String> emptyPart(InstanceTable table) {
    if (version.part().isEmpty()) {
      return Optional.empty();
    }
    var context = table.appContext(err()::println);
    var people = PeopleStore.of(context).load().directory();
    var of = version.version();
    return AccountDirectory.of(context).all().stream()
            .map(DirectoryEntry::profile)
            .anyMatch(it -> of.includes(it.csm(), it.segment(), people))
        ? Optional.empty()
        : version.part().map(part -> "No account is of the " + part + ".");
  }

  private int print(InstanceTable table) throws IOException {
    var report = report(table);
    if (out != null && report instanceof BoardReport board) {
      Files.writeString(required(out), BoardPage.of(board));
      out().println("Written to " + out + ".");
      return 0;
    }
    out().print(text(report));
    out().flush();
    return 0;
  }

  /// A week that is over is played again, account by account, which takes a while.
  private DigestReport report(InstanceTable table) {
    var context = table.appContext(err()::println);
    var lastDay = week.lastDay().filter(day -> day.isBefore(table.today()));
    if (lastDay.isEmpty()) {
      return DigestSource.of(context, "digest").load(version.version());
    }
    var accounts = AccountDirectory.of(context).all().size();
    try (var progress = ProgressDisplay.of("accounts", accounts, err())) {
      return DigestReplay.of(context, "digest")
          .load(
              version.version(),
              lastDay.get(),
              (done, _) -> {
                progress.update(done);
                return true;
              })
          .orElseThrow();
    }
  }

  private String text(DigestReport report) {
    if (json.isSet()) {
      return DigestJson.of(report).toPrettyString() + "\n";
    }
    return csv ? DigestCsv.of(report) : DigestText.of(report);
  }
}
