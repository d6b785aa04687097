package dev.oarlock.aws.store.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.CoefficientCovariance;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.DriverEffect;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.churn.hazard.HingeTerm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HazardModelJsonTest {
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
            new DriverEffect(1.0 / 3, List.of(new HingeTerm(0.1, -1e-17))),
            Driver.SPONSOR,
            DriverEffect.linear(Math.PI));
    var doubt =
        new CoefficientCovariance(
            new double[][] {
              {0.1, 0.2, 0.3, 0.4},
              {0.2, 1.0 / 7, 0, 0},
              {0.3, 0, 5e-324, 0},
              {0.4, 0, 0, 1}
            });
    var scales = new FeatureScales(Map.of(AccountFeature.LEVEL, new FeatureScale(0.1, -1.0 / 3)));
    var model = new HazardModel("v1", -4.4, effects, doubt, 0.3, scales, new Probability(0.1), 17);

    assertThat(throughText(model)).isEqualTo(model);
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardModelJson.read(JsonTree.parse("{\"format\":9}")))
        .withMessageContaining("format 1");
  }

  private static HazardModel throughText(HazardModel model) {
    return HazardModelJson.read(JsonTree.parse(JsonTree.write(HazardModelJson.write(model))));
  }
}
