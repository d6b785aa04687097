package dev.oarlock.aws.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.forecast.Bend;
import dev.oarlock.domain.forecast.Doubt;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.Effect;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Quantity;
import dev.oarlock.domain.forecast.Scale;
import dev.oarlock.domain.forecast.Scales;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HazardJsonTest {
  @Test
  void theExpertIsReadBackToTheBit() {
    var expert = HazardModel.expert(new Probability(0.07));

    assertThat(throughText(expert)).isEqualTo(expert);
  }

  @Test
  void soIsALearnedModelWithBends() {
    var effects =
        Map.of(
            Driver.RECENCY,
            new Effect(1.0 / 3, List.of(new Bend(0.1, -1e-17))),
            Driver.SPONSOR,
            Effect.straight(Math.PI));
    var doubt =
        new Doubt(
            new double[][] {
              {0.1, 0.2, 0.3, 0.4},
              {0.2, 1.0 / 7, 0, 0},
              {0.3, 0, 5e-324, 0},
              {0.4, 0, 0, 1}
            });
    var scales = new Scales(Map.of(Quantity.LEVEL, new Scale(0.1, -1.0 / 3)));
    var model = new HazardModel("v1", -4.4, effects, doubt, 0.3, scales, new Probability(0.1), 17);

    assertThat(throughText(model)).isEqualTo(model);
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardJson.read(Json.parse("{\"format\":9}")))
        .withMessageContaining("format 1");
  }

  private static HazardModel throughText(HazardModel model) {
    return HazardJson.read(Json.parse(Json.write(HazardJson.write(model))));
  }
}
