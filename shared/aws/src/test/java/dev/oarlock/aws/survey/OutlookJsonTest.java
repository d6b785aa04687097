package dev.oarlock.aws.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.Actual;
import dev.oarlock.domain.outlook.BookForecast;
import dev.oarlock.domain.outlook.BookForecast.Ahead;
import dev.oarlock.domain.outlook.BookForecast.AtRisk;
import dev.oarlock.domain.outlook.BookForecast.Basis;
import dev.oarlock.domain.outlook.BookForecast.Group;
import dev.oarlock.domain.outlook.BookForecast.Groups;
import dev.oarlock.domain.outlook.BookForecast.Loss;
import dev.oarlock.domain.outlook.BookForecast.Others;
import dev.oarlock.domain.outlook.Bridge;
import dev.oarlock.domain.outlook.Quarter;
import dev.oarlock.domain.outlook.Reckoning;
import dev.oarlock.domain.outlook.RunRate;
import dev.oarlock.domain.outlook.Spread;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookJsonTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final Amounts SOME = Amounts.of(Money.of(12_345, "EUR")).plus(Money.of(-7, "JPY"));
  private static final Quarter QUARTER = new Quarter(2026, 4);

  @Test
  void aForecastComesBackAsItWasKept() {
    var loss = new Loss(SOME, new Spread(Amounts.none(), SOME, SOME.plus(SOME)));
    var forecast =
        new BookForecast(
            DAY,
            new Basis("v2", new Probability(.1), 14),
            12,
            SOME,
            List.of(new Ahead(QUARTER, loss), new Ahead(QUARTER.plus(1), loss)),
            loss,
            new Groups(
                List.of(new Group("SMB", 3, SOME, List.of(SOME, Amounts.none()), loss)),
                new Others(2, 7, SOME, SOME)),
            new Groups(List.of(), Others.none()),
            List.of(
                new AtRisk(
                    new AccountId("acme"),
                    "Acme",
                    Optional.of(new Csm("dana")),
                    DAY,
                    SOME,
                    new Probability(.25),
                    SOME)),
            new BookForecast.Rest(2, SOME),
            new RunRate(SOME, 1, Amounts.none()));

    var json = Json.write(OutlookJson.write(forecast));

    assertThat(OutlookJson.read(DAY, Json.parse(json))).isEqualTo(forecast);
  }

  @Test
  void soDoesABridge() {
    var totals = new Bridge.Totals(SOME, SOME.plus(SOME), Amounts.none());
    var moved = Optional.of(new DriverReading(Driver.RECENCY, 1.5, .9));
    var bridge =
        new Bridge(
            QUARTER,
            DAY.minusDays(6),
            "expert",
            DAY,
            "v2",
            totals,
            totals,
            List.of(
                new Bridge.Line(
                    new AccountId("acme"),
                    "Acme",
                    Bridge.Why.CHANCE_CHANGED,
                    SOME,
                    SOME,
                    SOME.plus(SOME),
                    moved)),
            new Bridge.Rest(3, SOME),
            List.of(new Bridge.Sum(Bridge.Why.TOLD_LATE, 4, SOME)),
            new Actual(List.of(new Actual.Reason("price", false, 1, SOME))));

    var json = Json.write(BridgeJson.write(bridge));

    assertThat(BridgeJson.read(DAY, Json.parse(json))).isEqualTo(bridge);
  }

  @Test
  void soDoesAReckoning() {
    var row =
        new Reckoning.Row(
            "dana", 12, 2, 1, SOME, SOME, Amounts.none(), SOME, new Reckoning.Misses(.1, .2, .3));
    var reckoning = new Reckoning(QUARTER, DAY, "expert", row, List.of(row));

    var json = Json.write(ReckoningJson.write(reckoning));

    assertThat(ReckoningJson.read(Json.parse(json))).isEqualTo(reckoning);
  }
}
