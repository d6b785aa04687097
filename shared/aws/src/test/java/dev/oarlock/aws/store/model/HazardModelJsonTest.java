package dev.oarlock.aws.store.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
              {0.1, 0.02, 0, 0.04},
              {0.02, 1.0 / 7, 0, 0},
              {0, 0, 5e-324, 0},
              {0.04, 0, 0, 1}
            });
    var scales = new FeatureScales(Map.of(AccountFeature.LEVEL, new FeatureScale(0.1, -1.0 / 3)));
    var model = new HazardModel("v1", -4.4, effects, doubt, 0.3, scales, new Probability(0.1), 17);

    assertThat(throughText(model)).isEqualTo(model);
  }

  @Test
  void aModelFromBeforeTheSignsHasTheExpertsWeightsOfThem() {
    var expert = HazardModel.expert(new Probability(0.07));
    var json = HazardModelJson.write(expert).put("format", 1);
    var known = 1 + 19;
    for (var array : List.of("effects", "covariance")) {
      var old = (ArrayNode) json.get(array);
      while (old.size() > (array.equals("effects") ? known - 1 : known)) {
        old.remove(old.size() - 1);
      }
    }

    assertThat(HazardModelJson.read(json)).isEqualTo(expert);
  }

  @Test
  void aModelFromBeforeTheLatestSignHasTheExpertsWeightOfIt() {
    var expert = HazardModel.expert(new Probability(0.07));
    var json = HazardModelJson.write(expert).put("format", 2);
    for (var array : List.of("effects", "covariance")) {
      var old = (ArrayNode) json.get(array);
      old.remove(old.size() - 1);
    }

    assertThat(HazardModelJson.read(json)).isEqualTo(expert);
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardModelJson.read(JsonTree.parse("{\"format\":9}")))
        .withMessageContaining("format 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /intercept            | null  | intercept is not a number: null
          /intercept            | "abc" | intercept is not a number: "abc"
          /intercept            | "NaN" | intercept is not a number: "NaN"
          /effects/0/weight     | null  | effects[0].weight is not a number: null
          /covariance/1/1       | -0.5  | covariance[1][1] is a negative variance: -0.5
          /covariance/2         | [0]   | covariance[2] has length 1, not 3
          /covariance           | [[1]] | covariance has length 1, not
          /annualBaseRate       | 7     | annualBaseRate is not between 0.0 and 1.0: 7.0
          /observedChurns       | 1.5   | observedChurns is not a count: 1.5
          """)
  void damageIsRefusedByField(String pointer, String value, String said) {
    var json = HazardModelJson.write(HazardModel.expert(new Probability(0.1)));
    replace(json, pointer, value);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardModelJson.read(json))
        .withMessageStartingWith(said);
  }

  @Test
  void whatIsMissingIsNamed() {
    var json = HazardModelJson.write(HazardModel.expert(new Probability(0.1)));
    json.remove("intercept");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> HazardModelJson.read(json))
        .withMessage("intercept is missing");
  }

  private static void replace(JsonNode json, String pointer, String value) {
    var parent = json.at(pointer.substring(0, pointer.lastIndexOf('/')));
    var name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), JsonTree.parse(value));
    } else {
      ((ObjectNode) parent).set(name, JsonTree.parse(value));
    }
  }

  private static HazardModel throughText(HazardModel model) {
    return HazardModelJson.read(JsonTree.parse(JsonTree.write(HazardModelJson.write(model))));
  }
}
