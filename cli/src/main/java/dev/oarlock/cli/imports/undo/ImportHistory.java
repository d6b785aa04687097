package dev.oarlock.cli.imports.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.run.ImportRun;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.mapping.input.InputException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/// The imports of an instance, and how one of them is taken back.
public record ImportHistory(AppContext appContext) {
  /// What was begun before nothing comes in any more.
  public interface UnderWay {
    void await() throws InterruptedException;
  }

  /// One line an import, the latest last.
  public List<String> lines() {
    var runs = ImportRuns.of(appContext).list();
    return runs.isEmpty()
        ? List.of("Nothing was imported yet.")
        : runs.stream().map(this::line).toList();
  }

  private String line(ImportRun run) {
    var state =
        run.takenBack()
            .map(at ->
                (run.isEnded() ? ", taken back " : ", not wholly taken back since ") + second(at))
            .orElse("");
    return "%s  %s, %,d accounts%s"
        .formatted(
            run.id(),
            String.join(" ", new TreeSet<>(run.mappings())),
            new ImportUndo(appContext, run).size(),
            state);
  }

  private static Instant second(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }

  public JsonNode toJson() {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var run : ImportRuns.of(appContext).list()) {
      var node =
          list.addObject()
              .put("run", run.id())
              .put("began", run.began().toString())
              .put("accounts", new ImportUndo(appContext, run).size());
      var mappings = node.putArray("mappings");
      new TreeSet<>(run.mappings()).forEach(mappings::add);
      run.takenBack().ifPresent(at -> node.put("takenBack", at.toString()));
    }
    return list;
  }

  /// Twice is once; one that was interrupted goes on.
  public ImportUndo.UndoResult undo(String id, UnderWay underWay, PrintWriter err)
      throws InterruptedException {
    var run =
        ImportRuns.of(appContext)
            .find(id)
            .orElseThrow(() ->
                new InputException(
                    "Nothing was taken back",
                    "no import is called " + id,
                    "./oarlock import --runs lists them."));
    var undo = new ImportUndo(appContext, run);
    if (run.isEnded()) {
      err.println("It was taken back at " + second(run.takenBack().orElseThrow()) + " already.");
    }
    undo.begin();
    underWay.await();
    try (var progress = ProgressDisplay.of("accounts", undo.size(), err)) {
      return undo.takeBack(progress::update);
    }
  }
}
