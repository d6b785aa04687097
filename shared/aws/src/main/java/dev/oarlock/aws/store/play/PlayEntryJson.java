package dev.oarlock.aws.store.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.play.PlayEntry;
import dev.oarlock.domain.play.PlayResult;
import dev.oarlock.domain.play.PlayResult.Lost;
import dev.oarlock.domain.play.PlayResult.Saved;
import dev.oarlock.domain.play.PlayResult.Unclaimed;
import dev.oarlock.domain.play.PlayResult.Undecided;
import java.time.LocalDate;

/// A line of the save ledger as a document.
final class PlayEntryJson {
  private PlayEntryJson() {}

  static ObjectNode write(PlayEntry entry) {
    var node =
        JsonTree.object()
            .put("account", entry.account().value())
            .put("name", entry.name())
            .put("run", entry.run())
            .put("title", entry.title())
            .put("started", entry.started().toString())
            .put("done", entry.done())
            .put("steps", entry.steps());
    write(entry.result(), node);
    return node;
  }

  private static void write(PlayResult result, ObjectNode node) {
    switch (result) {
      case Undecided _ -> node.put("result", "undecided");
      case Saved(var on, var kept, var lost) -> {
        node.put("result", "saved").put("on", on.toString());
        node.set("kept", AmountsJson.write(kept));
        node.set("lost", AmountsJson.write(lost));
      }
      case Unclaimed(var on, var why) ->
          node.put("result", "unclaimed").put("on", on.toString()).put("why", EnumNames.of(why));
      case Lost(var on, var lost) -> {
        node.put("result", "lost").put("on", on.toString());
        node.set("lost", AmountsJson.write(lost));
      }
    }
  }

  static PlayEntry read(JsonNode node) {
    return new PlayEntry(
        new AccountId(text(node, "account")),
        text(node, "name"),
        text(node, "run"),
        text(node, "title"),
        LocalDate.parse(text(node, "started")),
        node.required("done").intValue(),
        node.required("steps").intValue(),
        result(node));
  }

  private static PlayResult result(JsonNode node) {
    return switch (text(node, "result")) {
      case "undecided" -> new Undecided();
      case "saved" ->
          new Saved(
              on(node),
              AmountsJson.read(node.required("kept")),
              AmountsJson.read(node.required("lost")));
      case "unclaimed" ->
          new Unclaimed(on(node), EnumNames.parse(Unclaimed.Reason.class, text(node, "why")));
      case "lost" -> new Lost(on(node), AmountsJson.read(node.required("lost")));
      default -> throw new IllegalArgumentException("no result of a play: " + node);
    };
  }

  private static LocalDate on(JsonNode node) {
    return LocalDate.parse(text(node, "on"));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).textValue();
  }
}
