package dev.oarlock.aws.store.packed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ColumnarRowsTest {
  @Test
  void likesStandBesideLikes() {
    var rows = rows("{'n':1,'c':'EUR'}", "{'n':2,'c':'EUR'}");

    assertThat(ColumnarRows.pack(rows))
        .hasToString(text("{'rows':2,'c':{'same':'EUR'},'n':[1,2]}"));
  }

  @Test
  void daysAreStepsFromOneToTheNext() {
    var rows = rows("{'day':'2026-01-01'}", "{}", "{'day':'2026-01-08'}");

    assertThat(ColumnarRows.pack(rows))
        .hasToString(text("{'rows':3,'day':{'days':[20454,null,7]}}"));
  }

  @Test
  void everyShapeOfRowComesBack() {
    var rows =
        rows(
            "{'money':{'amount':5,'currency':'EUR'},'list':[{'a':1},{'a':2}],'empty':{}}",
            "{'money':{'amount':6},'day':'2026-01-08','mixed':1}",
            "{'day':'2026-01-07','mixed':'2026-01-07'}",
            "{}");

    assertThat(ColumnarRows.unpack(JsonTree.parse(ColumnarRows.pack(rows).toString())))
        .isEqualTo(rows);
  }

  @Test
  void aFewValuesAreDigits() {
    var rows = rows("{'k':'a'}", "{'k':'b'}", "{}", "{'k':'a'}", "{'k':'a'}");

    assertThat(ColumnarRows.pack(rows))
        .hasToString(text("{'rows':5,'k':{'of':'01-00','few':['a','b']}}"));
  }

  @Test
  void textsThatOnlyLookLikeDaysComeBack() {
    var rows =
        rows(
            "{'invoice':'1234-56-78'}",
            "{'invoice':'2026-02-30'}",
            "{'invoice':'2026-01-07'}",
            "{'invoice':'0000-00-00'}");

    assertThat(ColumnarRows.unpack(JsonTree.parse(ColumnarRows.pack(rows).toString())))
        .isEqualTo(rows);
  }

  @Property(tries = 200)
  void anyTextsComeBack(@ForAll("likeDays") List<String> texts) {
    var rows = texts.stream().map(it -> JsonTree.object().put("text", it)).toList();

    assertThat(ColumnarRows.unpack(JsonTree.parse(ColumnarRows.pack(rows).toString())))
        .isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<String>> likeDays() {
    var digits = Arbitraries.strings().numeric();
    return Combinators.combine(digits.ofLength(4), digits.ofLength(2), digits.ofLength(2))
        .as((year, month, day) -> String.join("-", year, month, day))
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 200)
  void anySignalsComeBack(@ForAll("logs") List<LoggedSignal> log) {
    var signals = log.stream().map(LoggedSignal::signal).toList();

    var table = ColumnarRows.pack(signals.stream().map(SignalJson::write).toList());

    var rows = ColumnarRows.unpack(JsonTree.parse(table.toString()));
    assertThat(read(rows, signals)).isEqualTo(signals);
  }

  private static List<Signal> read(List<ObjectNode> rows, List<Signal> types) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> SignalJson.read(types.get(i).type().word(), rows.get(i)))
        .toList();
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  private static List<ObjectNode> rows(String... rows) {
    return Stream.of(rows).map(row -> (ObjectNode) JsonTree.parse(text(row))).toList();
  }

  private static String text(String json) {
    return json.replace('\'', '"');
  }
}
