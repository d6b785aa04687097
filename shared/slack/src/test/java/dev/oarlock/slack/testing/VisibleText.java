package dev.oarlock.slack.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import java.util.ArrayList;
import java.util.List;

/// All that a person reads in blocks, top to bottom, from the JSON that Slack gets.
public final class VisibleText {
  private VisibleText() {}

  /// Of a card where Slack draws its charts itself.
  public static String of(Card card) {
    CardContract.check(card);
    return of(SlackMessage.forms(card).getFirst().blocks());
  }

  /// What screen readers and notifications say of a card.
  public static String spoken(Card card) {
    CardContract.check(card);
    return SlackMessage.sure(card).text();
  }

  public static String of(List<LayoutBlock> blocks) {
    var lines = new ArrayList<String>();
    collect(GsonFactory.createSnakeCase().toJsonTree(blocks), lines);
    return String.join("\n", lines);
  }

  private static void collect(JsonElement element, List<String> lines) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(part -> collect(part, lines));
    } else if (element.isJsonObject()) {
      object(element.getAsJsonObject(), lines);
    }
  }

  private static void object(JsonObject object, List<String> lines) {
    for (var entry : object.entrySet()) {
      if (entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()) {
        lines.add(entry.getValue().getAsString());
      } else {
        collect(entry.getValue(), lines);
      }
    }
  }
}
