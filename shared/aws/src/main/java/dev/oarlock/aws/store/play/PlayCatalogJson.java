package dev.oarlock.aws.store.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.play.Play;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.play.PlayOccasion;
import dev.oarlock.domain.play.PlayStep;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// The plays as a document.
public final class PlayCatalogJson {
  private PlayCatalogJson() {}

  public static ObjectNode write(PlayCatalog catalog) {
    var node = JsonTree.object().put("version", catalog.version());
    var plays = node.putArray("plays");
    catalog.plays().forEach(play -> write(play, plays.addObject()));
    return node;
  }

  private static void write(Play play, ObjectNode node) {
    node.put("code", play.code()).put("title", play.title()).put("for", play.occasion().word());
    var steps = node.putArray("steps");
    for (var step : play.steps()) {
      var json =
          steps
              .addObject()
              .put("code", step.code())
              .put("text", step.text())
              .put("owner", EnumNames.of(step.owner()))
              .put("due", step.dueDays());
      var say = json.putArray("say");
      step.talkingPoints().forEach(say::add);
    }
  }

  static PlayCatalog read(JsonNode node) {
    return new PlayCatalog(text(node, "version"), all(node, "plays", PlayCatalogJson::play));
  }

  private static Play play(JsonNode node) {
    return new Play(
        text(node, "code"),
        text(node, "title"),
        PlayOccasion.named(text(node, "for")).orElseThrow(),
        all(node, "steps", PlayCatalogJson::step));
  }

  private static PlayStep step(JsonNode node) {
    return new PlayStep(
        text(node, "code"),
        text(node, "text"),
        EnumNames.parse(PlayRole.class, text(node, "owner")),
        node.required("due").intValue(),
        all(node, "say", JsonNode::textValue));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).textValue();
  }

  private static <T> List<T> all(JsonNode node, String name, Function<JsonNode, T> read) {
    return StreamSupport.stream(node.required(name).spliterator(), false).map(read).toList();
  }
}
