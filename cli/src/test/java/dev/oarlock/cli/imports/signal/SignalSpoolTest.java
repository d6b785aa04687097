package dev.oarlock.cli.imports.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SignalSpoolTest {
  @Property(tries = 50)
  void whatWasSortedInPiecesIsAsIfItHadBeenSortedAtOnce(
      @ForAll @IntRange(max = 60) int count,
      @ForAll @IntRange(min = 1, max = 20) int held,
      @ForAll long seed) {
    var signals = signals(count, new Random(seed));
    var spool = new SignalSpool(held);
    spool.addAll(signals);

    var expected = new ArrayList<>(signals);
    expected.sort(MappedSignal.SENDING_ORDER);

    assertThat(spool.sorted()).isEqualTo(expected);
  }

  private static List<MappedSignal> signals(int count, Random random) {
    var signals = new ArrayList<MappedSignal>();
    for (var number = 0; number < count; number++) {
      var isRegistration = random.nextInt(5) == 0;
      signals.add(
          new MappedSignal(
              isRegistration ? "AccountRegistered" : "TicketOpened",
              "Müller " + random.nextInt(4),
              Instant.ofEpochSecond(random.nextInt(3), random.nextInt(2)),
              "{\"number\":" + number + "}",
              "file.csv:" + number,
              "crm",
              "small@1"));
    }
    return signals;
  }
}
