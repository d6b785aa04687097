package dev.oarlock.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.ProductSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.testing.RandomSignal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalJsonTest {

  @Provide
  Arbitrary<Signal> signals() {
    return RandomSignal.of();
  }

  @Property
  void whatIsWrittenIsReadBackTheSame(@ForAll("signals") Signal signal) {
    var written = JsonTree.write(SignalJson.write(signal));

    assertThat(SignalJson.read(signal.type().word(), JsonTree.parse(written))).isEqualTo(signal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          TicketOpened   | {"priority":"urgent"}                    | ticket is missing
          TicketOpened   | {"ticket":7,"priority":"urgent"}         | ticket is not a text: 7
          TicketOpened   | {"ticket":"T","priority":"top"}          | priority is not one of low, normal, high, urgent: top
          UsageReported  | {"day":"2026-13-01"}                     | day is not a day (YYYY-MM-DD): 2026-13-01
          UsageReported  | {"day":"2026-01-01","logins":1.5}        | logins is not a whole number: 1.5
          UsageReported  | {"day":"2026-01-01","logins":9999999999} | logins is too large: 9999999999
          UsageReported  | {"day":"2026-01-01","logins":-1}         | logins is negative: -1
          SurveyAnswered | {"survey":"ces","score":8}               | CES score outside 1..7: 8
          Blown          | {}                                       | no signal is called Blown
          """)
  void whatIsWrongIsNamed(String type, String detail, String reason) {
    assertThatThrownBy(() -> SignalJson.read(type, JsonTree.parse(detail)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  @Test
  void aWholeNumberMayBeWrittenWithAPoint() {
    var detail = JsonTree.parse("{\"day\":\"2026-01-01\",\"logins\":12.0}");

    assertThat(((ProductSignal.UsageReported) SignalJson.read("UsageReported", detail)).logins())
        .hasValue(12);
  }

  @Test
  void aBareDayBeginsWhereTheTenantIs() {
    var detail = JsonTree.parse("{\"account\":\"acme\",\"at\":\"2026-07-01\"}");
    var event = new EventEnvelope("e-1", "DayPassed", "test", detail);

    var heading = SignalHeader.read(event, ZoneId.of("Europe/Berlin"));

    assertThat(heading.at()).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
    assertThat(heading.id().value()).isEqualTo("e-1");
  }

  @Test
  void withoutAnIdTheSameContentAtTheSameTimeIsOneSignal() {
    var told = answer("e-1", "\"at\":\"2026-11-20T10:00:00Z\",\"survey\":\"nps\",\"score\":2");
    var again =
        answer("e-2", "\"score\":2.0,\"survey\":\"nps\",\"at\":\"2026-11-20T11:00:00+01:00\"");
    var later = answer("e-3", "\"at\":\"2026-11-20T10:00:01Z\",\"survey\":\"nps\",\"score\":2");
    var other = answer("e-4", "\"at\":\"2026-11-20T10:00:00Z\",\"survey\":\"nps\",\"score\":3");
    var told7 =
        answer("e-5", "\"at\":\"2026-11-20T10:00:00Z\",\"survey\":\"nps\",\"score\":2,\"user\":7");

    assertThat(again).isEqualTo(told);
    assertThat(List.of(later, other, told7)).doesNotHaveDuplicates().doesNotContain(told);
  }

  @Test
  void twoIdsOfTheSenderAreTwoSignals() {
    var same = "\"at\":\"2026-11-20\",\"survey\":\"nps\",\"score\":2";

    assertThat(answer("e-1", same + ",\"id\":\"a\"")).isEqualTo(new SignalId("a"));
    assertThat(answer("e-2", same + ",\"id\":\"b\"")).isEqualTo(new SignalId("b"));
  }

  private static SignalId answer(String event, String fields) {
    var detail = JsonTree.parse("{\"account\":\"acme\"," + fields + "}");
    return SignalHeader.read(
            new EventEnvelope(event, "SurveyAnswered", "survey", detail), ZoneOffset.UTC)
        .id();
  }

  @Test
  void anAccountIdOfAnotherShapeIsNamed() {
    var detail = JsonTree.parse("{\"account\":\"a b\",\"at\":\"2026-07-01\"}");
    var event = new EventEnvelope("e-1", "DayPassed", "test", detail);

    assertThatThrownBy(() -> SignalHeader.read(event, ZoneOffset.UTC)).hasMessageContaining("a b");
  }
}
