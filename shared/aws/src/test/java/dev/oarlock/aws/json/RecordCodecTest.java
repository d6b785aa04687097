package dev.oarlock.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.aws.store.portfolio.PortfolioBreakdowns;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherRenewals;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.RenewalAtRisk;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.BrierScores;
import dev.oarlock.domain.testing.RandomRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  @Property(tries = 200)
  void aRevenueForecastComesBackAsItWasWritten(@ForAll("forecasts") RevenueForecast forecast) {
    comesBack(RecordCodec.of(RevenueForecast.class), forecast);
  }

  @Provide
  Arbitrary<RevenueForecast> forecasts() {
    return RandomRecord.of(RevenueForecast.class);
  }

  @Property(tries = 200)
  void soDoesABridge(@ForAll("bridges") ForecastBridge bridge) {
    comesBack(RecordCodec.of(ForecastBridge.class), bridge);
  }

  @Provide
  Arbitrary<ForecastBridge> bridges() {
    return RandomRecord.of(ForecastBridge.class);
  }

  @Property(tries = 200)
  void soDoTheAccuraciesOfQuarters(@ForAll("accuracies") List<ForecastAccuracy> accuracies) {
    comesBack(RecordCodec.ofList(ForecastAccuracy.class), accuracies);
  }

  @Provide
  Arbitrary<List<ForecastAccuracy>> accuracies() {
    return RandomRecord.of(ForecastAccuracy.class).list().ofMaxSize(3);
  }

  @Property(tries = 200)
  void soDoBreakdowns(@ForAll("breakdowns") PortfolioBreakdowns breakdowns) {
    comesBack(RecordCodec.of(PortfolioBreakdowns.class), breakdowns);
  }

  @Provide
  Arbitrary<PortfolioBreakdowns> breakdowns() {
    return RandomRecord.of(PortfolioBreakdowns.class);
  }

  @Property(tries = 200)
  void soDoesTheOriginOfAModelAndItsTest(
      @ForAll("origins") ModelVersion.Origin origin, @ForAll("tests") ModelVersion.Test test) {
    comesBack(RecordCodec.of(ModelVersion.Origin.class), origin);
    comesBack(RecordCodec.of(ModelVersion.Test.class), test);
  }

  @Provide
  Arbitrary<ModelVersion.Origin> origins() {
    return RandomRecord.of(ModelVersion.Origin.class);
  }

  @Provide
  Arbitrary<ModelVersion.Test> tests() {
    return RandomRecord.of(ModelVersion.Test.class);
  }

  private static <T> void comesBack(RecordCodec<T> codec, T value) {
    var json = codec.write(value);

    assertThat(codec.read(json)).isEqualTo(value);
    assertThat(JsonTree.write(JsonTree.parse(json))).isNotEmpty(); // others can read it too
  }

  /// The library's own reader loses the last bit of one in twelve.
  @Property(tries = 10_000)
  void aNumberComesBackToTheBit(@ForAll double a, @ForAll double b) {
    comesBack(RecordCodec.of(BrierScores.class), new BrierScores(a + 0.0, b + 0.0, 1.0 / 3));
  }

  @Test
  void keysAreTheNamesOfComponentsAndWhatIsEmptyIsLeftOut() {
    var eur = MultiCurrencyAmount.of(Money.of(1_200, "EUR"));
    var renewal =
        new RenewalAtRisk(
            new AccountId("acme"),
            "Acme \"AG\"",
            Optional.empty(),
            LocalDate.parse("2026-12-01"),
            eur.plus(Money.of(-7, "JPY")),
            new Probability(.25),
            MultiCurrencyAmount.zero());

    assertThat(RecordCodec.of(RenewalAtRisk.class).write(renewal))
        .isEqualTo(
            """
            {"id":"acme","name":"Acme \\"AG\\"","on":"2026-12-01","cmrr":{"EUR":1200,"JPY":-7},\
            "churnProbability":0.25,"atRisk":{}}\
            """);
  }

  @Test
  void whatIsNoSuchTextIsRefused() {
    var codec = RecordCodec.of(OtherRenewals.class);

    assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{\"count\":1"));
    assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{\"others\":1}"));
    assertThatIllegalArgumentException().isThrownBy(() -> codec.read("{\"count\":\"many\"}"));
  }

  @Test
  void whatIsNotANumberIsNotWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RecordCodec.of(BrierScores.class).write(new BrierScores(Double.NaN, 0, 0)))
        .withMessageContaining("NaN");
  }
}
