package dev.oarlock.domain.outlook;

import static dev.oarlock.domain.outlook.Stakes.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.Reckoning.Gone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReckoningTest {
  private static final LocalDate LOCKED = LocalDate.parse("2026-06-29");
  private static final Quarter Q3 = new Quarter(2026, 3);

  @Test
  void whatWasCalledStandsBesideWhatCame() {
    var sheet = sheet(position("acme", "dana", .5, Optional.of(.9)), position("globex", "tom", .1));

    var reckoning = Reckoning.of(sheet, Q3, List.of(gone("acme", "dana"))).orElseThrow();

    assertThat(reckoning.all().machine()).isEqualTo(euros(600));
    assertThat(reckoning.all().csm()).isEqualTo(euros(1_000));
    assertThat(reckoning.all().counting()).isEqualTo(euros(600));
    assertThat(reckoning.all().actual()).isEqualTo(euros(1_000));
    assertThat(reckoning.all().csmCalls()).isEqualTo(1);
    assertThat(reckoning.all().misses().machine()).isCloseTo((.25 + .01) / 2, within(1e-9));
    assertThat(reckoning.all().misses().csm()).isCloseTo((.01 + .01) / 2, within(1e-9));
    assertThat(reckoning.csms())
        .extracting(Reckoning.Row::name, Reckoning.Row::actual)
        .containsExactly(tuple("dana", euros(1_000)), tuple("tom", euros(0)));
  }

  @Test
  void whoeverNobodyCalledCountsAsLostAllTheSame() {
    var reckoning =
        Reckoning.of(sheet(position("globex", "tom", .1)), Q3, List.of(gone("new", "lea")))
            .orElseThrow();

    assertThat(reckoning.all().actual()).isEqualTo(euros(1_000));
    assertThat(reckoning.all().left()).isEqualTo(1);
    assertThat(reckoning.csms()).extracting(Reckoning.Row::name).containsExactly("lea", "tom");
  }

  @Test
  void aSheetOfLongAgoSaidNothingOfTheQuarter() {
    assertThat(Reckoning.of(sheet(), new Quarter(2027, 1), List.of())).isEmpty();
  }

  private static Gone gone(String id, String csm) {
    return new Gone(new AccountId(id), Optional.of(new Csm(csm)), euros(1_000));
  }

  private static Sheet sheet(Position... positions) {
    return new Sheet(LOCKED, "expert", List.of(positions));
  }

  private static Position position(String id, String csm, double machine) {
    return position(id, csm, machine, Optional.empty());
  }

  private static Position position(
      String id, String csm, double machine, Optional<Double> csmCall) {
    var call =
        new QuarterCall(stated(machine), csmCall.map(ReckoningTest::stated), Optional.empty());
    return new Position(
        new AccountId(id),
        id,
        Optional.of(new Csm(csm)),
        euros(1_000),
        Optional.empty(),
        euros(0),
        List.of(call, call),
        Map.of());
  }

  private static Stated stated(double chance) {
    return new Stated(new Probability(chance), euros(Math.round(1_000 * chance)));
  }
}
