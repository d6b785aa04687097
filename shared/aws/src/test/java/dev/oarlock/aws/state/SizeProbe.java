package dev.oarlock.aws.state;
import dev.oarlock.aws.BusyYear;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import org.junit.jupiter.api.Test;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
class SizeProbe {
  static int z(JsonNode n) { return Squeezed.of(n.toString()).length; }
  @Test void probe() {
    var facts = Facts.none().fold(BusyYear.of(1), BusyYear.LAST);
    var json = FactsJson.write(facts);
    System.out.println("facts n=" + facts.all().count() + " raw=" + json.toString().length() + " z=" + z(json));
    int total = z(json);
    for (var t : json.properties()) {
      var without = json.deepCopy(); without.remove(t.getKey());
      System.out.printf("  %s raw=%d z=%d%n", t.getKey(), t.getValue().toString().length(), total - z(without));
    }
    for (var col : new String[]{"_marks","_at","_hours","features"}) {
      var without = json.deepCopy();
      for (var t : without.properties()) ((ObjectNode) t.getValue()).remove(col);
      System.out.println("  col " + col + " " + (total - z(without)));
    }
    var r = new java.util.Random(1); var h = History.none(); int s = 60; double p = .1;
    for (int i = 364; i >= 0; i--) { s = Math.max(0, Math.min(100, s + r.nextInt(5) - 2)); p = Math.max(.01, Math.min(.9, p + (r.nextDouble() - .5) * .01));
      h = h.with(new History.Day(BusyYear.LAST.minusDays(i), OptionalInt.of(s), s < 40 ? Band.RED : s < 60 ? Band.YELLOW : Band.GREEN, new Probability(p))); }
    System.out.println("history z=" + z(HistoryJson.write(h)));
    System.out.println(json.toString());
  }
}
