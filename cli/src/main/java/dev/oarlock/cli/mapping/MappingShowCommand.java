package dev.oarlock.cli.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.store.mapping.AppliedMapping;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.mapping.input.InputException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock mapping show`: which mappings are in force, or one of them as it was applied.
@Command(
    name = "show",
    description = "Lists the mappings of events in force, or prints one as its file had it.")
final class MappingShowCommand extends CliCommand {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "the one to print")
  private @Nullable String name;

  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var all = table.mappings().all();
      var shown = name == null ? all : all.stream().filter(it -> it.name().equals(name)).toList();
      if (name != null && shown.isEmpty()) {
        return fail(unknown(name, all));
      }
      if (json.isSet()) {
        return printJson(json(shown));
      }
      if (name != null) {
        out().print(shown.getFirst().text());
        return 0;
      }
      if (all.isEmpty()) {
        out().println("No mapping was applied: events are read as the shipped ones say.");
      }
      all.forEach(this::print);
      return 0;
    }
  }

  static String unknown(String name, List<AppliedMapping> all) {
    return "No mapping in force is called '%s'%s."
        .formatted(
            name,
            all.isEmpty()
                ? ""
                : "; there is "
                    + all.stream().map(AppliedMapping::name).collect(Collectors.joining(", ")));
  }

  private void print(AppliedMapping applied) {
    try {
      MappingText.lines(MappingFile.of(applied)).forEach(out()::println);
    } catch (InputException e) {
      out().println(applied.name() + " cannot be read: " + e.getMessage());
    }
    out().println("  since " + applied.at());
  }

  private static ArrayNode json(List<AppliedMapping> all) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var applied : all) {
      var node =
          array
              .addObject()
              .put("name", applied.name())
              .put("since", applied.at().toString())
              .put("text", applied.text());
      try {
        var mapping = MappingFile.of(applied);
        node.put("version", mapping.version());
        mapping.listens().forEach(node.putArray("listens")::add);
        var types = node.putArray("types");
        mapping.events().forEach(rule -> rule.types().forEach(types::add));
      } catch (InputException e) {
        node.put("problem", e.getMessage());
      }
    }
    return array;
  }
}
