package dev.oarlock.local.model;

import dev.oarlock.local.cli.Folders;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock model show`: a model in words.
@Command(name = "show", description = "Tells in words what a model has learned, and from what.")
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "JSON", description = "a fitted model")
  private @Nullable Path model;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var fitted = ModelFile.read(Folders.fromCaller(Objects.requireNonNull(model)));
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    ModelText.of(fitted).forEach(out::println);
    out.flush();
    return 0;
  }
}
