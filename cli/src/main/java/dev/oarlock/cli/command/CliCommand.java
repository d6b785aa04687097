package dev.oarlock.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What every command has: where its result and its complaints go, and paths as they were typed.
/// The exit code is 0 when all went well, 1 when something failed, 2 when something was left over.
public abstract class CliCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /// Where the result goes.
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /// Where progress and complaints go.
  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /// Prints why it failed; the exit code of that.
  protected final int fail(String reason) {
    err().println(reason);
    return 1;
  }

  /// Prints a result for programs; the exit code of that.
  protected final int printJson(JsonNode result) {
    out().println(result.toPrettyString());
    return 0;
  }

  /// Prints a result for programs, or in lines for people; the exit code of that.
  protected final int print(JsonOption json, JsonNode result, List<String> lines) {
    if (json.isSet()) {
      return printJson(result);
    }
    lines.forEach(out()::println);
    return 0;
  }

  /// Prints what may follow, where nothing did; the exit code of that.
  protected final int usage() {
    spec.commandLine().usage(out());
    return 2;
  }

  /// A path that the command line requires, made absolute.
  protected static Path required(@Nullable Path typed) {
    return ProjectPaths.absolutePath(
        Objects.requireNonNull(typed, "picocli sets what it requires"));
  }
}
