package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.store.packed.ColumnarRows;
import dev.oarlock.aws.store.packed.NumberSteps;
import dev.oarlock.aws.store.packed.PackedChecksums;
import dev.oarlock.aws.store.packed.PackedOffsets;
import dev.oarlock.aws.store.packed.PackedTable;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The kept signals, one table of columns a type: the signal's own fields as on the bus, when it
/// happened on the business's clock (`_at`: seconds, or where all are whole, `_hours`, since the
/// one before), their marks (`_checksums`, or of reports of use `_told`: how many seconds later
/// than that they were told, more or less than the one before), and where that clock is not UTC its
/// `_offsets`.
public final class FactsJson {
  private static final String AT = "_at";
  private static final String HOURS = "_hours";
  private static final String CHECKSUMS = "_checksums";
  private static final String TOLD = "_told";
  private static final String OFFSETS = "_offsets";
  private static final Set<String> BESIDE = Set.of(CHECKSUMS, TOLD, OFFSETS);
  private static final long HOUR = 3_600;

  private FactsJson() {}

  public static ObjectNode write(Facts facts) {
    var byType =
        facts
            .all()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.signal().type().word(), TreeMap::new, Collectors.toList()));
    var node = JsonNodeFactory.instance.objectNode();
    byType.forEach((type, kept) -> node.set(type, table(kept)));
    return node;
  }

  private static ObjectNode table(List<Fact<Signal>> facts) {
    var hourly = facts.stream().allMatch(fact -> clock(fact) % HOUR == 0);
    var rows = new ArrayList<ObjectNode>();
    var last = 0L;
    for (var fact : facts) {
      var time = clock(fact) / (hourly ? HOUR : 1);
      rows.add(SignalJson.write(fact.signal()).put(hourly ? HOURS : AT, time - last));
      last = time;
    }
    var table = ColumnarRows.pack(rows);
    if (facts.stream().anyMatch(fact -> fact.mark() != 0)) {
      marks(facts, table);
    }
    var offsets = facts.stream().map(Fact::offset).toList();
    if (!offsets.stream().allMatch(ZoneOffset.UTC::equals)) {
      table.set(OFFSETS, PackedOffsets.write(offsets));
    }
    return table;
  }

  private static void marks(List<Fact<Signal>> facts, ObjectNode table) {
    var marks = facts.stream().map(Fact::mark).toList();
    if (facts.getFirst().signal() instanceof UsageReported) {
      table.set(TOLD, NumberSteps.write(marks));
    } else {
      table.put(CHECKSUMS, PackedChecksums.write(marks));
    }
  }

  private static long clock(Fact<Signal> fact) {
    return fact.at().getEpochSecond() + fact.offset().getTotalSeconds();
  }

  public static Facts read(JsonNode node) {
    var byType = new TreeMap<String, List<Fact<Signal>>>();
    for (var table : node.properties()) {
      byType.put(table.getKey(), read(SignalType.named(table.getKey()), table.getValue()));
    }
    return Facts.kept(byType);
  }

  private static List<Fact<Signal>> read(SignalType type, JsonNode node) {
    var checksums = PackedChecksums.read(node.get(CHECKSUMS));
    var offsets = PackedOffsets.read(node.get(OFFSETS));
    var told = NumberSteps.read(node.get(TOLD));
    var table = PackedTable.of(node, BESIDE);
    var times = new EventTimes(table);
    var facts = new ArrayList<Fact<Signal>>();
    for (var number = 0; number < table.size(); number++) {
      var row = table.row(number);
      var offset = offsets.at(number);
      var at = times.next(row).minusSeconds(offset.getTotalSeconds());
      var mark = checksums.at(number) + told.at(number);
      facts.add(new Fact<>(mark, at, offset, SignalJson.read(type, row)));
    }
    return facts;
  }

  /// Each the time of the one before and a step.
  private static final class EventTimes {
    private final boolean hourly;
    private long time;

    EventTimes(PackedTable table) {
      this.hourly = table.has(HOURS);
    }

    /// On the business's clock.
    Instant next(PackedTable.PackedRow row) {
      time += row.required(hourly ? HOURS : AT).longValue();
      return Instant.ofEpochSecond(time * (hourly ? HOUR : 1));
    }
  }
}
