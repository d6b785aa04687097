package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the business's clock was from UTC at each of many moments: pairs of a number of minutes
/// and for how many of them it held, because it changes twice a year at most.
public record PackedOffsets(List<ZoneOffset> offsets) {
  private static final int MINUTE = 60;

  public static ArrayNode write(List<ZoneOffset> offsets) {
    var pairs = JsonNodeFactory.instance.arrayNode();
    for (var from = 0; from < offsets.size(); ) {
      var to = from;
      while (to < offsets.size() && offsets.get(to).equals(offsets.get(from))) {
        to++;
      }
      pairs.add(offsets.get(from).getTotalSeconds() / MINUTE).add(to - from);
      from = to;
    }
    return pairs;
  }

  public static PackedOffsets read(@Nullable JsonNode pairs) {
    var each = new ArrayList<ZoneOffset>();
    for (var i = 0; pairs != null && i < pairs.size(); i += 2) {
      var offset = ZoneOffset.ofTotalSeconds(pairs.get(i).intValue() * MINUTE);
      for (var left = pairs.get(i + 1).intValue(); left > 0; left--) {
        each.add(offset);
      }
    }
    return new PackedOffsets(each);
  }

  public ZoneOffset at(int row) {
    return offsets.isEmpty() ? ZoneOffset.UTC : offsets.get(row);
  }
}
