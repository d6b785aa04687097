package dev.oarlock.cli.imports.undo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.cli.imports.undo.ImportUndo.UndoResult;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What came of taking an import back, for people and, as JSON, for programs.
public record UndoText(UndoResult result) {
  public List<String> lines() {
    var lines = new ArrayList<String>();
    var withdrawn = result.withdrawn();
    lines.add(
        "%,10d signals of %,d accounts taken back"
            .formatted(withdrawn.signals(), result.accounts()));
    if (withdrawn.keptSignals() > 0) {
      lines.add("%,10d kept:".formatted(withdrawn.keptSignals()));
      new TreeMap<>(withdrawn.kept())
          .forEach((why, count) -> lines.add("%,18d %s".formatted(count, why)));
    }
    if (result.waiting() > 0) {
      lines.add("%,10d that waited in quarantine let go".formatted(result.waiting()));
    }
    return lines;
  }

  public ObjectNode toJson() {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("signals", result.withdrawn().signals())
            .put("accounts", result.accounts())
            .put("waiting", result.waiting());
    new TreeMap<>(result.withdrawn().kept()).forEach(node.putObject("kept")::put);
    return node;
  }
}
