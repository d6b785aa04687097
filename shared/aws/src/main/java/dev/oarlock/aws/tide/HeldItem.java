package dev.oarlock.aws.tide;

import static dev.oarlock.aws.table.Attributes.maybeText;
import static dev.oarlock.aws.table.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Tide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A tide as an item of the table.
final class HeldItem {
  static final String HELD = "HELD#";

  private HeldItem() {}

  static String sk(Tide tide) {
    return sk(tide.feed(), tide.since());
  }

  static String sk(String feed, LocalDate since) {
    return HELD + feed + "#" + since;
  }

  static Map<String, AttributeValue> write(Held held) {
    var item = new HashMap<String, AttributeValue>();
    var tide = held.tide();
    item.put("motion", fromS(tide.motion().key()));
    item.put("since", fromS(tide.since().toString()));
    item.put("moved", fromS(Integer.toString(tide.moved())));
    item.put("of", fromS(Integer.toString(tide.of())));
    item.put("usual", fromS(Double.toString(tide.usual())));
    item.put("chance", fromS(Double.toString(tide.chance())));
    item.put("found", fromS(held.found().toString()));
    held.until().ifPresent(day -> item.put("until", fromS(day.toString())));
    held.end().ifPresent(end -> item.put("end", fromS(Words.of(end))));
    return item;
  }

  static Held read(Map<String, AttributeValue> item) {
    var tide =
        new Tide(
            Motion.of(text(item, "motion")),
            LocalDate.parse(text(item, "since")),
            Integer.parseInt(text(item, "moved")),
            Integer.parseInt(text(item, "of")),
            Double.parseDouble(text(item, "usual")),
            Double.parseDouble(text(item, "chance")));
    return new Held(
        tide,
        Instant.parse(text(item, "found")),
        maybeText(item, "until").map(LocalDate::parse),
        maybeText(item, "end").map(word -> Words.read(End.class, word)));
  }
}
