package dev.oarlock.cli.model;

import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.churn.hazard.HazardModel;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `oarlock model apply`: puts a version in force by hand and brings it to every account.
@Command(
    name = "apply",
    description =
        "Puts a version of the churn model in force for all accounts; run it again to go on after a"
            + " break.")
final class ModelApplyCommand extends CliCommand {
  @Parameters(
      paramLabel = "VERSION",
      description = "as `model versions` names it, or `expert` for the prior without history")
  private @Nullable String version;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "why; needed where it lost to the version that was in force")
  private @Nullable String reason;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() throws InterruptedException {
    var name = Objects.requireNonNull(version);
    var why = Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
    try (var table = where.open()) {
      var needsReason = needsReason(table, name); // which says whether there is such a version
      if (why.isEmpty() && needsReason) {
        throw new IllegalStateException(
            "Version %s lost to the one in force, or was never compared. Say why it should be applied: --reason \"...\""
                .formatted(name));
      }
      var said = json.isSet() ? new PrintWriter(Writer.nullWriter()) : out();
      var result =
          new ModelVersionActivator(table, said, err()).activate(name, why.orElse("by hand"));
      if (json.isSet()) {
        printJson(result.json());
      }
      return result.exitCode();
    }
  }

  /// The expert never won against anybody; a version that is in force already may go on.
  private static boolean needsReason(InstanceTable table, String name) {
    var store = new ModelStore(table.dynamo(), table.name());
    if (store.activeVersion().orElse(HazardModel.EXPERT).equals(name)) {
      return false;
    }
    if (name.equals(HazardModel.EXPERT)) {
      return true;
    }
    return store
        .about(name)
        .map(known -> !known.gate().promotes())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no version %s. `model versions` lists them.".formatted(name)));
  }
}
