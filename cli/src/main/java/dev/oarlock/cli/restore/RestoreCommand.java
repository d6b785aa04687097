package dev.oarlock.cli.restore;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.cli.restore.RestoredTable.SettingCheck;
import dev.oarlock.cli.restore.TableCatchUp.CatchUpSource;
import dev.oarlock.local.cloud.template.TemplateFile;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// `oarlock restore`: the table as it was at a moment, as a new table that the stack can use; then
/// what happened since, taken over from the one before.
@Command(
    name = "restore",
    description =
        "Makes a table as it was at a moment, ready for the stack to use, and says what to do"
            + " next; with --catch-up takes over what happened since. Safe twice; goes on where it"
            + " was left.")
public final class RestoreCommand extends CliCommand {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @ArgGroup(multiplicity = "1")
  private RestoreStep step = new RestoreStep();

  @Option(
      names = "--from",
      paramLabel = "TABLE",
      description = "the table before (default: the stack's, or what AWS says it was)")
  private @Nullable String from;

  @Option(
      names = "--without",
      paramLabel = "SOURCE",
      description = "with --catch-up: takes no signals over from this source; may be repeated")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--undo-erasures",
      description = "with --catch-up: who was erased since was erased by mistake, and stays")
  private boolean undoErasures;

  @Mixin private TargetOptions target = new TargetOptions();

  /// Exactly one of these.
  static final class RestoreStep {
    @Option(
        names = "--to",
        paramLabel = "MOMENT",
        converter = MomentConverter.class,
        description = "as it was then, such as 2026-11-28T02:00Z")
    private @Nullable Instant to;

    @Option(
        names = "--table",
        paramLabel = "NAME",
        description = "one that you restored from a backup: only makes it ready")
    private @Nullable String table;

    @Option(
        names = "--catch-up",
        description = "after the stack was deployed with it: what happened since")
    private boolean catchUp;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (step.catchUp) {
      return catchUp();
    }
    if (!target.isDeployed()) {
      throw new IllegalArgumentException(
          "Only AWS can go back to a moment: give --aws. On this computer, stop the instance and"
              + " put a copy of its data folder in its place.");
    }
    try (var dynamo =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      return make(new TableRestore(dynamo, PAUSE, System.err));
    }
  }

  private int make(TableRestore tables) throws InterruptedException {
    var moment = step.to;
    var name = step.table;
    if (moment != null) {
      var source = from != null ? from : InstanceTable.deployedName(target.stack());
      name = RestoredName.of(target.stack(), moment);
      out().println("%s as it was at %s becomes %s.".formatted(source, moment, name));
      out().flush();
      tables.restore(source, name, moment);
    }
    var restored = Objects.requireNonNull(name);
    if (restored.length() > RestoredName.LONGEST) {
      throw new IllegalArgumentException(
          restored
              + " is too long a name: the template takes "
              + RestoredName.LONGEST
              + " characters.");
    }
    var template = TemplateFile.read(ProjectPaths.templateFile(), Map.of());
    var table = new RestoredTable(tables, template.tables().getFirst());
    table.prepare(restored);
    return print(table.checks(restored), tables, restored);
  }

  private int print(List<SettingCheck> checks, TableRestore tables, String name)
      throws InterruptedException {
    checks.forEach(check -> out().println(check.line()));
    if (!checks.stream().allMatch(SettingCheck::isRight)) {
      out().println("Not ready yet: the same command tries again.");
      return 1;
    }
    var label = RestoredTable.streamLabel(tables.await(name));
    out().println(RestoreText.next(target.stack(), name, label));
    return 0;
  }

  private int catchUp() {
    try (var open = MendTarget.open(target, "IngestSignal")) {
      var restored = open.appContext().setting("TABLE_NAME");
      var source = source(open.dynamo(), restored);
      out().println("From %s, what was known since %s:".formatted(source.table(), source.since()));
      out().flush();
      var result =
          new TableCatchUp(open.appContext(), source)
              .run(read -> {
                if (read % 10_000 == 0) {
                  System.err.println(EnglishPhrases.counted(read, "item") + " read");
                }
              });
      out().println(RestoreText.of(result, target));
      return 0;
    }
  }

  private CatchUpSource source(DynamoDbClient dynamo, String restored) {
    var summary = dynamo.describeTable(it -> it.tableName(restored)).table().restoreSummary();
    if (from != null) {
      var since = summary == null ? Instant.EPOCH : summary.restoreDateTime();
      return new CatchUpSource(from, since, Set.copyOf(without), undoErasures);
    }
    if (summary == null) {
      throw new IllegalStateException(
          "The stack's table "
              + restored
              + " was not restored from another, so there is nothing to catch up with. Deploy with"
              + " the restored one first, or say --from TABLE.");
    }
    var before = summary.sourceTableArn().replaceFirst(".*table/", "");
    return new CatchUpSource(before, summary.restoreDateTime(), Set.copyOf(without), undoErasures);
  }
}
