package dev.oarlock.bench.lookup;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.bench.pipeline.CountingBus;
import dev.oarlock.domain.account.naming.NameIndex;
import dev.oarlock.domain.account.naming.NameMatch;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a look-up reads at several sizes, and at the sizes that fit into memory whether it means
/// the same as among all names there.
public final class NameBench {
  private static final int ASKED = 300;
  private static final int COMPARED_UP_TO = 20_000;

  private NameBench() {}

  public static void run(String... sizes) {
    var counts =
        sizes.length == 0
            ? List.of(1_000, 10_000, 100_000)
            : Stream.of(sizes).map(Integer::valueOf).toList();
    System.out.println(
        "| what is typed | accounts | requests, most | keys and entries read, median | most |"
            + " CPU ms | found | as in memory |");
    System.out.println("| --- |" + " ---: |".repeat(7));
    for (var count : counts) {
      measure(count);
    }
  }

  private static void measure(int count) {
    var names = new InventedNames(7);
    var table = new KeyedTable(names, count);
    var memory =
        count <= COMPARED_UP_TO
            ? Optional.of(NameIndex.of(IntStream.range(0, count).mapToObj(names::account).toList()))
            : Optional.<NameIndex>empty();
    System.err.printf(Locale.ROOT, "%,d keys of %,d names%n", table.keys(), count);
    for (var typed : Typed.values()) {
      var random = new Random(count);
      ask(
          typed,
          random.ints(ASKED, 0, count).mapToObj(i -> new Asked(names, i, typed, random)).toList(),
          table,
          memory,
          count);
    }
  }

  private enum Typed {
    NAME("the name", name -> name),
    BEGINNING("its first five letters", name -> name.substring(0, 5)),
    MISTYPED("the name with one or two errors", name -> name),
    NOBODY("nobody's name", name -> new StringBuilder(name).reverse().toString());

    private final String text;
    private final UnaryOperator<String> of;

    Typed(String text, UnaryOperator<String> of) {
      this.text = text;
      this.of = of;
    }
  }

  private record Asked(String meant, String typed) {
    Asked(InventedNames names, int number, Typed how, Random random) {
      this(
          InventedNames.id(number).value(),
          how == Typed.MISTYPED
              ? InventedNames.mistyped(names.name(number), random)
              : how.of.apply(names.name(number)));
    }
  }

  private static void ask(
      Typed typed, List<Asked> all, KeyedTable table, Optional<NameIndex> memory, int count) {
    var names = AccountNames.of(context(table));
    var requests = new ArrayList<Integer>();
    var items = new ArrayList<Integer>();
    var millis = 0.0;
    var found = 0;
    var same = 0;
    for (var asked : all) {
      var start = cpu();
      var match = names.find(asked.typed());
      millis += (cpu() - start) / 1e6;
      requests.add(table.requestsAndReset());
      items.add(table.itemsAndReset());
      found += first(match).filter(asked.meant()::equals).isPresent() ? 1 : 0;
      same +=
          memory.filter(it -> first(it.find(asked.typed())).equals(first(match))).isPresent()
              ? 1
              : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %d | %d | %,d | %.1f | %.0f %% | %s |%n",
        typed.text,
        count,
        requests.stream().mapToInt(it -> it).max().orElseThrow(),
        items.stream().sorted().toList().get(items.size() / 2),
        items.stream().mapToInt(it -> it).max().orElseThrow(),
        millis / all.size(),
        100.0 * found / all.size(),
        memory.isPresent() ? "%.1f %%".formatted(100.0 * same / all.size()) : "");
  }

  /// Whom the answer names first.
  private static Optional<String> first(NameMatch match) {
    return switch (match) {
      case NameMatch.Found(var account, _) -> Optional.of(account.id().value());
      case NameMatch.Ambiguous(var several, _) -> Optional.of(several.getFirst().id().value());
      case NameMatch.NotFound(var alike) -> alike.stream().map(it -> it.id().value()).findFirst();
    };
  }

  private static AppContext context(KeyedTable table) {
    return new AppContext(
        Map.of("TABLE_NAME", "names"),
        Clock.systemUTC(),
        table.client(),
        new CountingBus(),
        _ -> {});
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
