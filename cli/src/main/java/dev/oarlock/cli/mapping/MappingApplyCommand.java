package dev.oarlock.cli.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.mapping.AppliedMapping;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.input.InputException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock mapping apply`: from now on an instance reads events so.
@Command(
    name = "apply",
    description =
        "Puts a mapping of events in force, in the place of the one of its name: events that come"
            + " from the sources it listens to become signals.")
final class MappingApplyCommand extends CliCommand {
  /// All are read at once, and nobody has as many systems.
  private static final int MOST = 30;

  @Parameters(paramLabel = "FILE", description = "the mapping; its name is the file's")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var read = MappingFile.read(required(file));
    try (var table = where.open()) {
      var all = table.mappings().all();
      var before = all.stream().filter(it -> it.name().equals(read.mapping().name())).findFirst();
      if (before.filter(it -> it.text().equals(read.text())).isPresent()) {
        return print(
            json, result(read.mapping(), false), List.of("This mapping is in force already."));
      }
      var refusal = refusal(read.mapping(), before, all);
      if (refusal.isPresent()) {
        return fail(refusal.get() + " The mappings in force stay.");
      }
      var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      table.mappings().apply(new AppliedMapping(read.mapping().name(), read.text(), now));
      var waiting = waiting(table, read.mapping());
      var result = result(read.mapping(), true).put("waiting", waiting);
      return print(json, result, MappingText.applied(read.mapping(), waiting));
    }
  }

  private static ObjectNode result(SignalMapping mapping, boolean changed) {
    return JsonTree.object()
        .put("name", mapping.name())
        .put("version", mapping.version())
        .put("changed", changed);
  }

  private static Optional<String> refusal(
      SignalMapping mapping, Optional<AppliedMapping> before, List<AppliedMapping> all) {
    if (before.isEmpty() && all.size() >= MOST) {
      return Optional.of("There are %d mappings in force, which is the most.".formatted(MOST));
    }
    var version = before.flatMap(MappingApplyCommand::readable).map(SignalMapping::version);
    if (version.filter(it -> it >= mapping.version()).isPresent()) {
      return Optional.of(
          "%s@%d is in force and says something else: count 'version' up, for it stands on the signals."
              .formatted(mapping.name(), version.get()));
    }
    return all.stream()
        .filter(it -> !it.name().equals(mapping.name()))
        .flatMap(it -> readable(it).stream())
        .filter(other -> !mapping.typesReadToo(other).isEmpty())
        .findFirst()
        .map(other ->
            "%s reads %s already: one of them must let go of it."
                .formatted(other.versioned(), String.join(", ", mapping.typesReadToo(other))));
  }

  private static Optional<SignalMapping> readable(AppliedMapping applied) {
    try {
      return Optional.of(MappingFile.of(applied));
    } catch (InputException _) {
      return Optional.empty();
    }
  }

  /// What came before anybody could read it.
  private static long waiting(InstanceTable table, SignalMapping mapping) {
    return new SignalQuarantine(table.dynamo(), table.name())
        .rejected().stream()
            .filter(entry -> entry.cause() == QuarantineCause.UNKNOWN_TYPE)
            .filter(entry ->
                mapping.events().stream().anyMatch(rule -> rule.types().contains(entry.type())))
            .count();
  }
}
